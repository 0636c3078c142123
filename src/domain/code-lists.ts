/** The shipped code lists: the values a coded field may take, in both languages, as data. */

/** One value of a code list, with the dates (half-open) in which it may be newly used. */
export interface Code {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly from?: string;
  readonly to?: string;
}

const codes = (...rows: (readonly [code: string, vi: string, en: string])[]): readonly Code[] =>
  rows.map(([code, vi, en]) => ({ code, vi, en }));

/** Every shipped list by name. Classes of separation kinds and voluntary moves: domain rules §3. */
export const CODE_LISTS = {
  category: codes(
    ['cadre', 'cán bộ', 'cadre'],
    ['civil-servant', 'công chức', 'civil servant'],
    ['public-employee', 'viên chức', 'public employee'],
    ['contract', 'người lao động (hợp đồng)', 'contract worker'],
  ),
  employment: codes(['quota', 'biên chế', 'quota'], ['contract', 'hợp đồng', 'contract']),
  route: codes(
    ['exam', 'thi tuyển', 'recruitment by exam'],
    ['selection', 'xét tuyển', 'recruitment by selection'],
    ['direct-admission', 'tiếp nhận', 'direct admission'],
    ['election', 'bầu cử', 'election'],
    ['designation', 'chỉ định', 'designation'],
    ['transfer-in', 'chuyển đến', 'transfer in'],
  ),
  level: codes(
    ['province', 'cấp tỉnh', 'province'],
    ['district', 'cấp huyện', 'district'],
    ['commune', 'cấp xã', 'commune'],
  ),
  gender: codes(
    ['female', 'nữ', 'female'],
    ['male', 'nam', 'male'],
    ['other', 'khác', 'other'],
    ['unknown', 'chưa rõ', 'unknown'],
  ),
  education: codes(
    ['doctor', 'tiến sĩ', 'doctor'],
    ['master', 'thạc sĩ', 'master'],
    ['bachelor', 'đại học', 'bachelor'],
    ['college', 'cao đẳng', 'college'],
    ['intermediate', 'trung cấp', 'intermediate'],
    ['elementary', 'sơ cấp', 'elementary'],
    ['untrained', 'chưa qua đào tạo', 'untrained'],
  ),
  politicalTheory: codes(
    ['bachelor', 'cử nhân', 'bachelor'],
    ['senior', 'cao cấp', 'senior'],
    ['intermediate', 'trung cấp', 'intermediate'],
    ['elementary', 'sơ cấp', 'elementary'],
    ['none', 'chưa qua', 'none'],
  ),
  movementKind: codes(
    ['transfer', 'điều động', 'transfer'],
    ['rotation', 'luân chuyển', 'rotation'],
    ['secondment', 'biệt phái', 'secondment'],
    ['position-change', 'chuyển đổi vị trí công tác', 'periodic position change'],
    ['appointment', 'bổ nhiệm', 'appointment'],
    ['reappointment', 'bổ nhiệm lại', 'reappointment'],
    ['promotion', 'thăng chức', 'promotion'],
    ['demotion', 'giáng chức', 'demotion'],
    ['reorganisation', 'sắp xếp', 'reorganisation'],
  ),
  separationKind: codes(
    ['resignation', 'thôi việc', 'resignation from service'],
    ['termination', 'cho thôi việc', 'termination'],
    ['dismissal', 'buộc thôi việc', 'dismissal from service'],
    ['retirement', 'nghỉ hưu', 'retirement'],
    ['early-retirement', 'nghỉ hưu trước tuổi', 'early retirement'],
    ['redundancy', 'tinh giản biên chế', 'redundancy'],
    ['restructuring', 'sắp xếp tổ chức bộ máy', 'restructuring'],
    ['contract-end', 'hết hợp đồng', 'end of contract'],
    ['term-end', 'hết nhiệm kỳ', 'end of term'],
    ['transfer-out', 'chuyển đi', 'transfer out'],
    ['abandonment', 'tự ý bỏ việc', 'abandonment'],
    ['death', 'từ trần', 'death'],
    ['other', 'khác', 'other'],
    ['not-recorded', 'không ghi nhận', 'not recorded'],
  ),
  reason: codes(
    ['low-pay', 'thu nhập thấp', 'low pay'],
    ['conditions', 'điều kiện làm việc', 'working conditions'],
    ['environment', 'môi trường làm việc', 'environment'],
    ['workload', 'áp lực công việc', 'workload'],
    ['family', 'gia đình', 'family'],
    ['health', 'sức khỏe', 'health'],
    ['study', 'đi học', 'study'],
    ['private-sector', 'chuyển sang khu vực tư', 'private sector'],
    ['relocation', 'chuyển nơi ở', 'relocation'],
    ['other', 'khác', 'other'],
    ['not-recorded', 'không ghi nhận', 'not recorded'],
  ),
  trainingKind: codes(
    ['degree', 'đào tạo', 'degree training'],
    ['in-service', 'bồi dưỡng', 'in-service training'],
    ['political-theory', 'lý luận chính trị', 'political theory'],
    ['other', 'khác', 'other'],
  ),
  place: codes(['domestic', 'trong nước', 'domestic'], ['abroad', 'nước ngoài', 'abroad']),
  outcome: codes(
    ['completed', 'hoàn thành', 'completed'],
    ['failed', 'không đạt', 'failed'],
    ['abandoned', 'bỏ học', 'abandoned'],
  ),
  funding: codes(
    ['state', 'ngân sách nhà nước', 'state budget'],
    ['self', 'tự túc', 'own means'],
    ['sponsor', 'tài trợ', 'sponsor'],
  ),
  disciplineTrack: codes(
    ['administrative', 'kỷ luật hành chính', 'administrative'],
    ['party', 'kỷ luật Đảng', 'party'],
  ),
  disciplineForm: [
    ...codes(
      ['reprimand', 'khiển trách', 'reprimand'],
      ['warning', 'cảnh cáo', 'warning'],
      ['pay-cut', 'hạ bậc lương', 'pay step reduction'],
      ['dismissal-from-office', 'cách chức', 'dismissal from office'],
      ['removal', 'bãi nhiệm', 'removal (penalty)'],
      ['dismissal', 'buộc thôi việc', 'dismissal from service'],
      ['expulsion', 'khai trừ', 'expulsion from the party'],
    ),
    { code: 'demotion', vi: 'giáng chức', en: 'demotion (historical)', to: '2025-07-01' },
  ],
  relieveKind: codes(
    ['resignation-from-office', 'từ chức', 'resignation from office'],
    ['removal-from-office', 'miễn nhiệm', 'removal from office'],
    ['dismissal-from-office', 'cách chức', 'dismissal from office'],
  ),
  planChange: codes(
    ['in', 'đưa vào quy hoạch', 'into the plan'],
    ['out', 'đưa ra khỏi quy hoạch', 'out of the plan'],
  ),
  rating: codes(
    ['excellent', 'hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['good', 'hoàn thành tốt nhiệm vụ', 'good'],
    ['completed', 'hoàn thành nhiệm vụ', 'completed'],
    ['not-completed', 'không hoàn thành nhiệm vụ', 'not completed'],
  ),
  splitExtent: codes(['whole', 'toàn bộ', 'all of it'], ['part', 'một phần', 'a part of it']),
  voidKind: codes(
    ['entered-in-error', 'ghi nhầm', 'entered in error'],
    ['rescinded', 'bị thu hồi', 'rescinded'],
    ['cancelled-before-effect', 'hủy trước khi có hiệu lực', 'cancelled before effect'],
  ),
} as const satisfies Record<string, readonly Code[]>;

export type CodeListName = keyof typeof CODE_LISTS;

/** The values of a shipped list that may be used for a fact of that date (all of them when no date is given). */
export const codesOn = (list: string, date?: string): readonly string[] =>
  ((CODE_LISTS as Readonly<Record<string, readonly Code[]>>)[list] ?? [])
    .filter(
      ({ from, to }) =>
        date === undefined ||
        ((from === undefined || from <= date) && (to === undefined || date < to)),
    )
    .map(({ code }) => code);

/** The class of a separation for turnover figures; `not-recorded` is never guessed into another. */
export type SeparationClass = 'voluntary' | 'involuntary' | 'other' | 'unknown';

const CLASS_OF: Readonly<Record<string, SeparationClass>> = {
  resignation: 'voluntary',
  abandonment: 'voluntary',
  termination: 'involuntary',
  dismissal: 'involuntary',
  redundancy: 'involuntary',
  restructuring: 'involuntary',
  'not-recorded': 'unknown',
};

/** The class of a separation kind, unless the record overrides it with `voluntary`. */
export const separationClass = (kind: string, voluntary?: boolean): SeparationClass => {
  if (voluntary !== undefined) return voluntary ? 'voluntary' : 'involuntary';
  return CLASS_OF[kind] ?? 'other';
};
