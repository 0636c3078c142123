/** The attributes a person may have, declared as data: the fold, the tables and the reports read this list. */
/** Classes of private data, each sealed with a key of its own per person. */
export const SEALED_CLASSES = ['identity', 'contact', 'sensitive', 'note'] as const;
export type SealedClass = (typeof SEALED_CLASSES)[number];

/** How an attribute's value is written. `decimal` is kept in integer thousandths; `birth` is a year, a month or a day. */
export type AttributeType = 'code' | 'flag' | 'text' | 'decimal' | 'date' | 'birth';

export interface Attribute {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly type: AttributeType;
  /** The code list of a `code`. */
  readonly list?: string;
  /** `employment` attributes end with the separation; `person` attributes stay with the person. */
  readonly of: 'person' | 'employment';
  /** Sealed with this class: never in clear, never a group key. */
  readonly sealed?: SealedClass;
}

/** The shipped attributes (domain rules §3); the birth date is split: year and month in clear, the day sealed. */
export const ATTRIBUTES: readonly Attribute[] = [
  {
    name: 'category',
    vi: 'loại',
    en: 'category',
    type: 'code',
    list: 'category',
    of: 'employment',
  },
  {
    name: 'employment',
    vi: 'hình thức',
    en: 'employment',
    type: 'code',
    list: 'employment',
    of: 'employment',
  },
  { name: 'post', vi: 'chức vụ', en: 'post', type: 'text', of: 'employment' },
  { name: 'rank', vi: 'ngạch', en: 'rank', type: 'text', of: 'employment' },
  { name: 'leader', vi: 'lãnh đạo, quản lý', en: 'leader', type: 'flag', of: 'employment' },
  { name: 'keyLeader', vi: 'cán bộ chủ chốt', en: 'key leader', type: 'flag', of: 'employment' },
  {
    name: 'fte',
    vi: 'tỷ lệ thời gian',
    en: 'full-time equivalent',
    type: 'decimal',
    of: 'employment',
  },
  {
    name: 'managementTier',
    vi: 'diện quản lý',
    en: 'management tier',
    type: 'text',
    of: 'employment',
  },
  { name: 'standardMet', vi: 'đạt chuẩn', en: 'meets standard', type: 'flag', of: 'employment' },
  { name: 'matchesPost', vi: 'phù hợp vị trí', en: 'matches post', type: 'flag', of: 'employment' },
  { name: 'local', vi: 'người địa phương', en: 'local person', type: 'flag', of: 'employment' },
  { name: 'gender', vi: 'giới tính', en: 'gender', type: 'code', list: 'gender', of: 'person' },
  { name: 'birthDate', vi: 'ngày sinh', en: 'birth date', type: 'birth', of: 'person' },
  { name: 'partyMember', vi: 'đảng viên', en: 'party member', type: 'flag', of: 'person' },
  {
    name: 'partyDate',
    vi: 'ngày vào Đảng',
    en: 'date joined the party',
    type: 'date',
    of: 'person',
  },
  { name: 'minority', vi: 'dân tộc thiểu số', en: 'ethnic minority', type: 'flag', of: 'person' },
  {
    name: 'education',
    vi: 'trình độ chuyên môn',
    en: 'education',
    type: 'code',
    list: 'education',
    of: 'person',
  },
  {
    name: 'politicalTheory',
    vi: 'lý luận chính trị',
    en: 'political theory',
    type: 'code',
    list: 'politicalTheory',
    of: 'person',
  },
  {
    name: 'stateManagement',
    vi: 'quản lý nhà nước',
    en: 'state management',
    type: 'text',
    of: 'person',
  },
  { name: 'it', vi: 'tin học', en: 'information technology', type: 'text', of: 'person' },
  { name: 'language', vi: 'ngoại ngữ', en: 'foreign language', type: 'text', of: 'person' },
  { name: 'fieldOfStudy', vi: 'chuyên ngành', en: 'field of study', type: 'text', of: 'person' },
  {
    name: 'generalEducation',
    vi: 'giáo dục phổ thông',
    en: 'general education',
    type: 'text',
    of: 'person',
  },
  {
    name: 'fullName',
    vi: 'họ và tên',
    en: 'full name',
    type: 'text',
    of: 'person',
    sealed: 'identity',
  },
  {
    name: 'nationalId',
    vi: 'số căn cước',
    en: 'national id',
    type: 'text',
    of: 'person',
    sealed: 'identity',
  },
  { name: 'phone', vi: 'điện thoại', en: 'phone', type: 'text', of: 'person', sealed: 'contact' },
  { name: 'email', vi: 'thư điện tử', en: 'email', type: 'text', of: 'person', sealed: 'contact' },
  { name: 'address', vi: 'địa chỉ', en: 'address', type: 'text', of: 'person', sealed: 'contact' },
  {
    name: 'religion',
    vi: 'tôn giáo',
    en: 'religion',
    type: 'text',
    of: 'person',
    sealed: 'sensitive',
  },
  { name: 'health', vi: 'sức khỏe', en: 'health', type: 'text', of: 'person', sealed: 'sensitive' },
];

/** The value of an attribute: text, a flag, or integer thousandths. */
export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

const BY_NAME = new Map(ATTRIBUTES.map((attribute) => [attribute.name, attribute]));

/** The declaration of an attribute, or undefined when there is none of that name. */
export const attributeNamed = (name: string): Attribute | undefined => BY_NAME.get(name);

/** The attributes that reports may group and filter by: all that are not sealed. */
export const OPEN_ATTRIBUTES = ATTRIBUTES.filter(({ sealed }) => sealed === undefined);
