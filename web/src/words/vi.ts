/** The words of the page in Vietnamese. */
import { auditVi } from './audit-vi.js';
import type { en } from './en.js';
import { overviewVi, reportsVi } from './overview.js';
import { factsVi } from './facts-vi.js';
import { peopleVi } from './people-vi.js';
import { unitsVi } from './units-vi.js';
import { proposalsVi } from './proposals-vi.js';
import { recordVi } from './record-vi.js';
import { behindVi, breaksVi, diffVi } from './behind-vi.js';
import { importVi } from './import-vi.js';

/** The same places, other words. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export const vi: Same<typeof en> = {
  product: 'Sổ nhân sự',
  skip: 'Đến nội dung',
  nav: {
    label: 'Các mục',
    overview: 'Tổng quan',
    reports: 'Báo cáo',
    people: 'Nhân sự',
    units: 'Đơn vị',
    record: 'Ghi nhận',
    proposals: 'Đề xuất',
    import: 'Nhập tệp',
    audit: 'Kiểm tra',
  },
  time: {
    asOf: 'Tính đến ngày',
    knownAt: 'Theo hiểu biết lúc',
    now: 'bây giờ',
    today: 'hôm nay',
    from: 'Từ ngày',
    to: 'Đến trước ngày',
    pastKnowledge: 'Đang xem những gì đã biết lúc {{instant}}, không phải những gì biết bây giờ.',
    backToNow: 'Trở về hiểu biết hiện tại',
  },
  unit: { label: 'Đơn vị', all: 'toàn bộ tổ chức' },
  account: {
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    language: 'Ngôn ngữ',
    theme: 'Sáng hoặc tối',
  },
  state: {
    loading: 'Đang tải …',
    empty: 'Không có gì ở đây.',
    failed: 'Không trả lời được.',
    detail: 'Chi tiết:',
    again: 'Thử lại',
    offline: 'Mất kết nối. Số liệu đang xem có thể đã cũ; những gì đã nhập vẫn được giữ.',
    lag: 'Báo cáo chưa tính {{count}} sự kiện mới nhất.',
    moved: 'Có ghi nhận mới.',
  },
  chart: {
    table: 'Bảng',
    picture: 'Hình',
    definition: 'Định nghĩa',
    download: 'Tải về',
    version: 'phiên bản {{version}}',
    knownAt: 'biết đến {{index}}',
  },
  overview: overviewVi,
  reports: reportsVi,
  people: peopleVi,
  units: unitsVi,
  facts: factsVi,
  record: recordVi,
  proposals: proposalsVi,
  imports: importVi,
  audit: auditVi,
  behind: behindVi,
  diff: diffVi,
  breaks: breaksVi,
};
