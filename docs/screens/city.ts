/** The ledger that the pictures show: the invented city of the sample, and a little work that is under way in it. */
import { connect } from '../../src/command-line/connection.js';
import { ledgerEnd, waitUntilProjected } from '../../src/command-line/projected.js';
import { recordSample } from '../../src/command-line/commands/sample.js';
import { SEED } from '../../src/command-line/sample/sample.js';
import { settingsFrom } from '../../src/config/settings.js';
import type { Service } from '../../src/service.js';
import { startService } from '../../src/service.js';

/** The present of the pictures: the same picture comes of the same code on any day. */
export const PRESENT = '2026-03-02T02:00:00Z';
const RECORDED = '2026-01-05T01:30:00Z';
const CORRECTED = '2026-02-10T08:15:00Z';

/** The person and the unit that the pictures look at. */
export const PERSON = 'NV00165';
export const UNIT = 'long-dien-10';

export interface City extends Service {
  readonly url: string;
  readonly proposal: string;
  readonly import: string;
}

/** Starts a service on an empty folder, and fills it. */
export const startCity = async (folder: string): Promise<City> => {
  let moment = RECORDED;
  const settings = settingsFrom({
    LEDGER_DATA: folder,
    PORT: '0',
    ACCESS: 'off',
    LOG_LEVEL: 'error',
  });
  const service = await startService(settings, { now: () => new Date(moment) });
  const { url } = service;
  if (url === undefined) throw new Error('the service listens on no port');
  const connection = await connect(service.socketPath, () => Promise.resolve(service));
  await recordSample(connection, SEED);
  moment = CORRECTED;
  await correctTransfer(url);
  moment = PRESENT;
  const proposal = await propose(url);
  const received = await tryImport(url);
  await waitUntilProjected(connection, await ledgerEnd(connection));
  await connection.close();
  return { ...service, url, proposal, import: received };
};

interface Timeline {
  readonly facts: readonly {
    readonly event: string;
    readonly action: { readonly action: string; readonly effectiveDate: string };
  }[];
}

/** A transfer that was booked a month late: what was believed before stays to be seen. */
const correctTransfer = async (url: string): Promise<void> => {
  const { facts } = await asked<Timeline>(`${url}/v1/people/${PERSON}/timeline`);
  const moved = facts.find(({ action }) => action.action === 'rotate');
  if (moved === undefined) throw new Error(`${PERSON} was never moved`);
  const { event, action } = moved;
  await sent(`${url}/v1/actions`, {
    action: 'correct',
    person: PERSON,
    target: event,
    with: { ...action, effectiveDate: monthBefore(action.effectiveDate) },
    why: 'Nhập sai tháng của quyết định.',
  });
};

const monthBefore = (date: string): string => {
  const day = new Date(date);
  day.setUTCMonth(day.getUTCMonth() - 1);
  return day.toISOString().slice(0, 10);
};

const propose = async (url: string): Promise<string> => {
  const { proposal } = await sent<{ readonly proposal: string }>(`${url}/v1/proposals`, {
    records: [
      {
        action: 'train',
        person: PERSON,
        course: 'Bồi dưỡng lãnh đạo, quản lý cấp phòng',
        effectiveDate: '2026-03-16',
        place: 'domestic',
      },
    ],
    decision: { number: '118/QĐ-SNV', date: '2026-02-27', body: 'Sở Nội vụ' },
    note: 'Theo kế hoạch đào tạo năm 2026.',
  });
  return proposal;
};

const LIST =
  'Mã nhân viên,Họ và tên,Giới tính,Ngày tuyển dụng,Đơn vị\n' +
  'TD26001,Lê Thị Bé,Nữ,02/02/2026,city\n' +
  'TD26002,Trần Văn Tám,Nam,02/02/2026,phong-to-chuc\n' +
  'TD26003,Phạm Văn Sáu,Nam,02/13/2026,city\n' +
  'TD26004,Võ Thị Mười,Nữ,16/02/2026,city\n';

/** A list with two rows that cannot be recorded, tried. */
const tryImport = async (url: string): Promise<string> => {
  const file = { 'content-type': 'application/octet-stream' };
  const { id } = await sent<{ readonly id: string }>(
    `${url}/v1/imports?name=tuyen-dung-2026.csv`,
    LIST,
    file,
  );
  await sent(`${url}/v1/imports/${id}/try`, {});
  return id;
};

const asked = async <T>(url: string, request: RequestInit = {}): Promise<T> => {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return (await answer.json()) as T;
};

const JSON_BODY = { 'content-type': 'application/json' };

const sent = <T>(url: string, body: object | string, headers = JSON_BODY): Promise<T> =>
  asked<T>(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
