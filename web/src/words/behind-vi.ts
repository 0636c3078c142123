/** The words of explanations, of differences of knowledge, and of breaks of structure, in Vietnamese. */
/** Columns of two answers side by side, and the structure in which both are reckoned. */
export const comparedVi = {
  comparedTo: 'So với',
  points: 'Điểm phần trăm',
  growth: 'Mức tăng, %',
  view: 'Theo tổ chức',
};

export const breaksVi = {
  days_one: 'Tổ chức thay đổi trong {{count}} ngày',
  days_other: 'Tổ chức thay đổi trong {{count}} ngày',
  noGrowth: 'Không nêu mức tăng: các đơn vị trước và sau không còn là một.',
  today: 'Hỏi lại theo tổ chức hiện nay',
  more: 'và {{count}} đơn vị khác',
  kind: {
    merge: 'hợp nhất, sáp nhập',
    split: 'chia, tách',
    'split-off': 'tách một phần',
    move: 'chuyển đơn vị cấp trên',
    dissolve: 'giải thể',
  },
  growthRefused: 'không nêu mức tăng: tổ chức đã thay đổi',
};

export const behindVi = {
  title: 'Những gì tạo nên một con số',
  choose:
    'Hãy bấm vào một con số của báo cáo, hoặc một phần của hình, để xem con số đếm những ai và sự kiện nào tạo nên nó.',
  openReports: 'Đến các báo cáo',
  whole: 'của toàn bộ kết quả',
  counted_one: 'Con số đếm {{number}} mục.',
  counted_other: 'Con số đếm {{number}} mục; cộng lại đúng bằng con số.',
  nobody: 'Con số này không đếm gì.',
  counts: 'Những gì được đếm',
  person: 'Người',
  amount: 'Giá trị',
  events: 'Sự kiện làm căn cứ',
  more: 'Xem thêm',
  ofTotal: '{{shown}} trên {{total}}',
  report: 'Mở báo cáo',
  diff: 'So với thời điểm khác',
  inEffect: 'hiệu lực {{date}}',
  recorded: '{{actor}} ghi lúc {{instant}}, số {{index}}',
  chain: 'Mọi điều đã ghi về sự việc này ({{count}})',
  organisation: 'tổ chức',
};

export const diffVi = {
  intro:
    'Một báo cáo thay đổi thế nào từ hiểu biết trước đến hiểu biết sau, và những sự kiện ghi trong khoảng ấy làm nó thay đổi.',
  reportName: 'Báo cáo',
  a: 'Hiểu biết trước',
  b: 'Hiểu biết sau',
  by: 'Chọn theo',
  byIndex: 'số sự kiện',
  byInstant: 'thời điểm',
  index: 'Số sự kiện',
  instant: 'Thời điểm',
  compare: 'So sánh',
  needs: 'Chọn báo cáo, hai thời điểm và những gì báo cáo cần, rồi so sánh.',
  between: 'Từ sự kiện {{a}} ({{instantA}}) đến sự kiện {{b}} ({{instantB}}).',
  same: 'Báo cáo không có gì thay đổi giữa hai thời điểm.',
  changed_one: '{{count}} dòng thay đổi',
  changed_other: '{{count}} dòng thay đổi',
  column: 'Chỉ tiêu',
  before: 'Trước',
  after: 'Sau',
  difference: 'Chênh lệch',
  none: 'không có dòng',
  causes_one: '{{number}} sự kiện làm thay đổi',
  causes_other: '{{number}} sự kiện làm thay đổi',
  firstCauses: 'Dưới đây là {{shown}} sự kiện đầu.',
  noCauses: 'Trong khoảng ấy không có sự kiện nào về những người liên quan.',
  unexplained: 'Không nêu sự kiện: {{reason}}.',
  total: 'Toàn bộ kết quả',
};
