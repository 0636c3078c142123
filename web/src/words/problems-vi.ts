/** What the service refuses or fails at, in Vietnamese, by the code of the problem: what it is, and what to do. */

/** The sentence, with `{name}` where a value of the problem stands; and what the reader can do. */
export type ProblemSentences = readonly [says: string, remedy: string];

const OF_RULES: Readonly<Record<string, ProblemSentences>> = {
  'already-employed': [
    '{subject} đang làm việc vào ngày {date}.',
    'Ghi nhận việc nghỉ trước, hoặc sửa ngày tuyển dụng.',
  ],
  'not-yet-employed': [
    '{subject} chưa được tuyển dụng tính đến ngày {date}.',
    'Ghi nhận tuyển dụng trước, hoặc sửa ngày.',
  ],
  'not-employed': [
    '{subject} không còn làm việc vào ngày {date}.',
    'Sửa ngày, ghi nhận tuyển dụng lại, hoặc hủy bỏ việc nghỉ nếu ghi sai.',
  ],
  'ends-before-start': [
    'Ngày kết thúc phải sau ngày bắt đầu ({date}).',
    'Sửa một trong hai ngày; ngày kết thúc là ngày đầu tiên không còn hiệu lực.',
  ],
  'nothing-to-return-from': [
    '{subject} không đang biệt phái hay luân chuyển vào ngày {date}.',
    'Sửa ngày, hoặc ghi nhận điều chuyển.',
  ],
  'no-post': [
    '{subject} không giữ chức vụ đó vào ngày {date}.',
    'Ghi nhận bổ nhiệm trước, hoặc sửa ngày hay mã chức vụ.',
  ],
  'unit-exists': [
    'Đơn vị {unit} đã có vào ngày {date}.',
    'Chọn mã khác, hoặc đổi tên đơn vị đang có.',
  ],
  'unit-unknown': [
    'Đơn vị {unit} chưa có vào ngày {date}.',
    'Thành lập đơn vị trước, hoặc sửa mã hay ngày.',
  ],
  'unit-ended': [
    'Đơn vị {unit} đã kết thúc trước hoặc trong ngày {date}.',
    'Chọn đơn vị thay thế, hoặc sửa ngày.',
  ],
  'parent-unknown': [
    'Đơn vị cấp trên của {unit} không có vào ngày {date}.',
    'Thành lập đơn vị cấp trên trước, hoặc sửa mã hay ngày.',
  ],
  'unit-cycle': [
    'Đơn vị {unit} sẽ nằm dưới chính nó vào ngày {date}.',
    'Chọn đơn vị cấp trên không nằm dưới đơn vị này.',
  ],
  'entry-fixed': [
    'Mục này của danh mục là cố định.',
    'Khai báo mục riêng của cơ quan; trang danh mục nói vì sao mục này cố định.',
  ],
  'entry-unknown': ['Danh mục không có mục này.', 'Tra danh mục; sửa tên hoặc ngày.'],
  'entry-unchanged': ['Mục này đã đúng như vậy.', 'Không cần làm gì.'],
  'entry-overlaps': [
    'Mục này chồng lên một khai báo trước.',
    'Rút khai báo trước kể từ ngày đó, hoặc sửa một trong hai ngày.',
  ],
  'unknown-target': [
    'Không có ghi nhận {target} của {subject}.',
    'Tra mã ghi nhận trong quá trình của người hoặc đơn vị.',
  ],
  superseded: [
    'Ghi nhận này đã được thay bằng bản mới hơn ({newest}).',
    'Đọc bản mới nhất, và sửa bản đó nếu còn sai.',
  ],
  'ambiguous-target': [
    'Bản này đã sửa nhiều ghi nhận.',
    'Chọn rõ ghi nhận nào, theo sự kiện đầu tiên của nó.',
  ],
  'voided-fact': ['Ghi nhận này đã bị hủy bỏ.', 'Khôi phục trước, hoặc ghi nhận mới.'],
  'not-voided': ['Ghi nhận này không bị hủy bỏ.', 'Không cần làm gì: ghi nhận đang có hiệu lực.'],
  'other-subject': [
    'Ghi nhận {target} thuộc về {subject}.',
    'Hủy bỏ và ghi nhận lại cho đúng người hoặc đơn vị.',
  ],
  'other-action': [
    'Không thể đổi loại của ghi nhận.',
    'Hủy bỏ ghi nhận này và ghi nhận lại loại khác.',
  ],
  'has-followers': [
    'Có ghi nhận khác dựa vào ghi nhận này.',
    'Chọn hủy bỏ cùng những ghi nhận đó, hoặc sửa chúng trước.',
  ],
  'breaks-facts': [
    'Ghi nhận ngày {date} làm cho những ghi nhận khác không thể đúng.',
    'Sửa ngày, hoặc sửa những ghi nhận được nêu trước.',
  ],
};

const OF_DECIDING: Readonly<Record<string, ProblemSentences>> = {
  'needs-approval': ['Việc này cần người khác phê duyệt.', 'Gửi đề xuất; người khác sẽ phê duyệt.'],
  'own-proposal': [
    'Đề xuất này là của chính bạn.',
    'Nhờ người khác có vai trò phê duyệt, hoặc rút lại.',
  ],
  'proposal-refused': [
    'Có ghi nhận trong đề xuất chưa thể ghi.',
    'Sửa những ghi nhận được nêu và đề xuất lại; chưa có gì được ghi.',
  ],
  'proposal-overtaken': [
    'Đề xuất không còn khớp với những gì đã ghi nhận sau đó.',
    'Trả lại kèm lý do, hoặc để người đề xuất rút và đề xuất lại.',
  ],
  'effect-changed': [
    'Quá trình đã thay đổi kể từ khi đề xuất.',
    'Đọc lại đề xuất rồi phê duyệt theo những gì đang hiện.',
  ],
  'proposal-closed': [
    'Đề xuất này đã được giải quyết.',
    'Không cần làm gì; việc gì còn cần thì đề xuất mới.',
  ],
  'unknown-decision': [
    'Chưa có quyết định này trong sổ.',
    'Nhập đủ số và ngày của quyết định ở ghi nhận đầu tiên dựa vào nó.',
  ],
  'decision-differs': [
    'Quyết định cùng số, ngày, cơ quan đã có với nội dung khác.',
    'Xem quyết định đã có; sửa số, ngày hoặc cơ quan ban hành.',
  ],
  'data-erased': [
    'Dữ liệu riêng tư của người này đã bị xóa.',
    'Bỏ trống các ô riêng tư rồi ghi nhận lại.',
  ],
  'erasure-refused': [
    'Dữ liệu riêng tư còn phải được giữ.',
    'Chờ đến ngày được nêu, bỏ lệnh giữ, hoặc chỉ xóa loại không bị giữ.',
  ],
  'key-reused': [
    'Lần gửi trước của biểu này đã được ghi nhận với nội dung khác.',
    'Bắt đầu biểu mới, hoặc đính chính ghi nhận đã có.',
  ],
  stale: ['Dữ liệu đã thay đổi kể từ khi đọc.', 'Xem lại rồi quyết định.'],
};

const OF_ASKING: Readonly<Record<string, ProblemSentences>> = {
  malformed: ['Có chỗ chưa đúng.', 'Sửa những ô được đánh dấu rồi gửi lại.'],
  'malformed-json': ['Nội dung gửi đi không đọc được.', 'Tải lại trang rồi thử lại.'],
  'bad-request': ['Yêu cầu không đọc được.', 'Tải lại trang rồi thử lại.'],
  'knowledge-beyond-log': [
    'Sổ chưa đến thời điểm đó.',
    'Chọn thời điểm sớm hơn, hoặc xem theo những gì biết đến nay.',
  ],
  forbidden: [
    'Bạn không được phép làm việc này, hoặc việc nằm ngoài đơn vị của bạn.',
    'Hỏi quản trị viên về vai trò cần có.',
  ],
  unauthenticated: ['Dịch vụ chưa biết bạn là ai.', 'Đăng nhập lại.'],
  'foreign-origin': ['Yêu cầu đến từ trang của nơi khác.', 'Dùng chính trang của dịch vụ này.'],
  'only-local': ['Việc này chỉ làm được trên máy của dịch vụ.', 'Dùng lệnh `ledger` trên máy đó.'],
  'not-found': ['Không có gì ở địa chỉ này.', 'Kiểm tra địa chỉ, hoặc tìm từ trang chính.'],
  'unknown-person': [
    'Không có người này trong sổ, hoặc vào lúc đó chưa được biết.',
    'Tìm theo họ tên hoặc mã, hoặc chọn thời điểm muộn hơn.',
  ],
  'unknown-unit': [
    'Chưa có đơn vị này vào ngày đó.',
    'Tìm trong danh sách đơn vị, hoặc chọn ngày muộn hơn.',
  ],
  'unknown-report': ['Không có báo cáo này.', 'Chọn trong danh sách báo cáo.'],
  'unknown-form': ['Không có biểu mẫu này.', 'Chọn trong danh sách biểu mẫu.'],
  'unknown-table': ['Không có bảng này.', 'Chọn trong danh sách bảng.'],
  'unknown-token': ['Không có mã truy cập này.', 'Xem danh sách bằng lệnh `ledger token list`.'],
  'unknown-problem': ['Không có mã lỗi này.', 'Xem danh sách các mã lỗi.'],
  'unknown-import': [
    'Không có lần nhập này ở đây.',
    'Tải tệp lên lại; những gì đã ghi nhận không bị ghi hai lần.',
  ],
  'import-not-ready': [
    'Lần nhập này chưa hoặc không còn ở bước đó.',
    'Xem lần nhập đang ở bước nào.',
  ],
  'unreadable-file': ['Không đọc được tệp.', 'Sửa tệp theo chi tiết rồi tải lên lại.'],
  'not-in-log': [
    'Sổ không có mục này.',
    'Lấy mã và số thứ tự từ nhật ký; kích thước không quá điểm kiểm tra cuối.',
  ],
  'not-explained': [
    'Báo cáo này không có số để giải thích.',
    'Danh sách báo cáo cho biết cột nào giải thích được.',
  ],
  'method-not-allowed': ['Địa chỉ này không nhận yêu cầu như vậy.', 'Tải lại trang rồi thử lại.'],
  'request-timeout': ['Yêu cầu đến quá chậm.', 'Gửi lại; chưa có gì được ghi.'],
  'payload-too-large': ['Nội dung quá lớn.', 'Chia nhỏ ra, hoặc dùng Nhập tệp cho nhiều ghi nhận.'],
  'address-too-long': ['Địa chỉ quá dài.', 'Hỏi ít điều kiện hơn mỗi lần.'],
  'unsupported-media-type': ['Loại nội dung này không được nhận.', 'Gửi đúng loại tệp được nêu.'],
  'headers-too-large': ['Phần đầu của yêu cầu quá lớn.', 'Đăng xuất rồi đăng nhập lại.'],
  'foreign-host': ['Yêu cầu dành cho máy khác.', 'Dùng địa chỉ mà dịch vụ in ra lúc khởi động.'],
};

const OF_SERVICE: Readonly<Record<string, ProblemSentences>> = {
  'too-many-requests': ['Quá nhiều yêu cầu cùng lúc.', 'Thử lại sau ít giây.'],
  internal: ['Dịch vụ gặp lỗi.', 'Gửi lại: không bị ghi hai lần. Nếu vẫn lỗi, báo quản trị viên.'],
  'store-unavailable': [
    'Kho sự kiện không dùng được lúc này; chưa có gì được ghi.',
    'Thử lại sau; nếu vẫn lỗi, báo quản trị viên.',
  ],
  'not-ready': ['Dịch vụ chưa sẵn sàng.', 'Chờ một lát: dịch vụ sẽ tự trở lại.'],
  'unknown-outcome': [
    'Chưa biết việc đã được ghi hay chưa.',
    'Gửi lại: nhiều nhất chỉ được ghi một lần.',
  ],
  'provider-unavailable': [
    'Nhà cung cấp danh tính không dùng được lúc này.',
    'Thử lại sau, hoặc đăng nhập bằng mã truy cập.',
  ],
  'vault-unavailable': [
    'Kho khóa không dùng được lúc này; chưa có gì được ghi.',
    'Thử lại sau; nếu vẫn lỗi, báo quản trị viên.',
  ],
  'not-projected': ['Báo cáo chưa theo kịp sổ.', 'Thử lại sau ít giây.'],
  'reports-busy': ['Có quá nhiều câu hỏi đang chờ báo cáo.', 'Thử lại sau ít giây.'],
  'shutting-down': ['Dịch vụ đang dừng.', 'Thử lại khi dịch vụ chạy trở lại.'],
  'backup-failed': [
    'Không tạo được bản sao lưu.',
    'Đặt tên tệp mới ở nơi dịch vụ ghi được và còn chỗ.',
  ],
  'log-contradicts': [
    'Sổ không phải là sổ đã được ký.',
    'Giữ nguyên thư mục dữ liệu và báo quản trị viên ngay.',
  ],
  'recording-stopped': [
    'Không ghi nhận được nữa: sổ không khớp với những gì đã ký.',
    'Giữ nguyên thư mục dữ liệu và báo quản trị viên ngay.',
  ],
};

export const PROBLEMS_VI: Readonly<Record<string, ProblemSentences>> = {
  ...OF_RULES,
  ...OF_DECIDING,
  ...OF_ASKING,
  ...OF_SERVICE,
};
