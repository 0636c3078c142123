/** Remarks on answers of reports, in Vietnamese, by their codes. */
export const NOTES_VI: Readonly<Record<string, string>> = {
  'birth-year-only': 'Tuổi của {persons} người được tính từ ngày 1 tháng 1: chỉ biết năm sinh.',
  'partial-period': '{period} chưa trọn kỳ: từ {from} đến trước {to}.',
  'no-moves-by-separation':
    'Luân chuyển không có hình thức, lý do, nhóm hay căn cứ của nghỉ việc: cột chuyển đi để trống.',
  'no-rate': '{rows} dòng không có tỷ lệ: số người bình quân bằng 0 hoặc không có ngày nào.',
  'does-not-close': 'Có dòng không khớp giữa đầu kỳ, biến động và cuối kỳ.',
  'hours-not-recorded': '{trainings} lượt đào tạo không ghi số giờ; số giờ là của các lượt khác.',
  'units-in-several-groups':
    'Một đơn vị được tính trong mọi nhóm có người của đơn vị: tổng các nhóm có thể lớn hơn tổng chung.',
  'unit-unknown': 'Chưa biết đơn vị nào là {unit}.',
  'small-cells-withheld':
    '{rows} dòng được giữ kín: ít hơn {least} người, hoặc sẽ để lộ dòng như thế.',
  quarantined: '{subjects} người hoặc đơn vị không đọc được từ sổ nên không được tính.',
  'records-from': 'Những quãng làm việc trước {recordsFrom} được theo dõi từ ngày ấy.',
  'first-month-unseen':
    'Không theo dõi được ai trước tháng công tác thứ {month}: xác suất là của những người đã đến tháng ấy.',
  'other-endings-censored':
    'Chỉ một số hình thức nghỉ được tính: xác suất là khi không ai nghỉ vì lý do khác.',
  'units-without-quota':
    '{units} đơn vị không có biên chế riêng; người ở đó tính vào biên chế gần nhất phía trên.',
  'persons-under-no-quota': '{persons} người không thuộc biên chế nào.',
  'incomplete-cohort':
    '{cohorts} lứa tuyển chưa trọn, từ {first}: chưa phải ai cũng đã đủ mười hai tháng.',
  persons: 'Thuộc về {persons} người.',
  'persons-and-posts': '{persons} người và {posts} vị trí.',
  'cost-not-recorded': '{trainings} lượt đào tạo không ghi chi phí nên không có số tiền.',
  'numbers-missing': 'Thiếu {numbers} số.',
  'decisions-unnumbered': '{decisions} quyết định không có số đứng đầu nên không thuộc dãy nào.',
  'retirement-unknown':
    'Chưa biết ngày nghỉ hưu của {persons} người: chưa ghi ngày sinh hoặc giới tính.',
  'part-of-the-organisation': 'Số liệu của sổ chỉ thuộc một phần của tổ chức.',
  'growth-across-break':
    '{figures} số không có mức tăng: đơn vị đã thay đổi ở giữa. Hãy xem theo tổ chức hiện nay, hoặc của một ngày.',
  'not-attributable':
    'Theo tổ chức ngày {view}, có ngày không xác định được đơn vị của {persons} người.',
  'rated-not-present': '{persons} đánh giá là của người không còn ở đó vào cuối năm.',
};
