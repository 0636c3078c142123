/** The words of proposals, in Vietnamese. */
import type { proposalsEn } from './proposals-en.js';

export const proposalsVi: Readonly<Record<Exclude<keyof typeof proposalsEn, 'states'>, string>> & {
  readonly states: Readonly<Record<keyof typeof proposalsEn.states, string>>;
} = {
  title: 'Đề xuất',
  state: 'Trạng thái',
  states: {
    all: 'tất cả',
    open: 'đang chờ',
    approved: 'đã phê duyệt, đang ghi',
    recorded: 'đã phê duyệt và ghi nhận',
    returned: 'đã trả lại',
    withdrawn: 'đã rút',
  },
  none: 'Không có đề xuất.',
  proposal: 'Đề xuất',
  by: 'Người đề xuất',
  at: 'Đề xuất lúc',
  about: 'Về',
  decidedBy: 'Người giải quyết',
  note: 'Ghi chú',
  reason: 'Lý do trả lại',
  facts: 'Các ghi nhận được đề xuất',
  effect: 'Thay đổi đối với {{subject}}',
  moved: 'Quá trình đã thay đổi kể từ khi đề xuất. Đang hiển thị tình trạng hiện tại.',
  movedSeen: 'Tôi đã đọc những thay đổi theo tình trạng hiện tại.',
  approve: 'Phê duyệt và ghi nhận',
  return: 'Trả lại',
  returnWhy: 'Lý do trả lại',
  withdraw: 'Rút đề xuất',
  own: 'Đây là đề xuất của chính bạn: người khác phê duyệt hoặc trả lại. Bạn có thể rút.',
  cannot: 'Bạn được đọc đề xuất này; người phê duyệt giải quyết.',
  recordedAs: 'đã ghi nhận ở số {{index}}',
  refused: 'không ghi nhận được: {{code}}',
  overtaken: 'Đề xuất không còn phù hợp với những ghi nhận mới: hãy trả lại.',
  effectChanged: 'Quá trình lại vừa thay đổi. Hãy đọc thay đổi hiện tại rồi phê duyệt.',
  more: 'Thêm',
};
