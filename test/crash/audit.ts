import type { EditionClient } from '#test/support/edition-client.ts';
import type { Ledger } from './ledger.ts';

interface Event {
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly notices: readonly { readonly to: string }[];
}

export interface Findings {
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There twice. */
  readonly doubled: string[];
  /** Anything else that should not be. */
  readonly wrong: string[];
}

const outcomes = new Set(['decision-adopted', 'case-declined', 'case-withdrawn', 'case-closed']);

/** Holds what was acknowledged against the histories, as they stand right after a restart. */
export async function auditHistories(client: EditionClient, ledger: Ledger): Promise<Findings> {
  const findings: Findings = { lost: [], doubled: [], wrong: [] };
  const histories = await historiesOf(client, ledger);
  for (const [caseId, events] of histories) {
    const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
    if (gap >= 0 || events.length === 0) findings.wrong.push(`${caseId}: event ${gap + 1} is not at its place`);
  }
  for (const { mark, caseId, state, path } of ledger.requests) {
    const bearing = (histories.get(caseId ?? '') ?? []).filter(({ data }) =>
      JSON.stringify(data).includes(`"${mark}"`),
    );
    const types = bearing.map(({ type }) => type);
    if (state === 'acknowledged' && types.length === 0) findings.lost.push(`${mark} of ${path}`);
    if (new Set(types).size < types.length) findings.doubled.push(`${mark}: ${types.join(', ')}`);
    const recordedAsLate = types.every((type) => type === 'late-position-recorded');
    if (state === 'refused' && !recordedAsLate)
      findings.wrong.push(`${mark} was refused and is recorded: ${types.join(', ')}`);
  }
  return findings;
}

/** What must hold once every case has ended: one outcome and one entry each, every notice sent, and none twice. */
export async function auditEnd(client: EditionClient, ledger: Ledger): Promise<Findings> {
  const findings = await auditHistories(client, ledger);
  const histories = await historiesOf(client, ledger);
  const registered = await allOf(client, '/api/register');
  const proposed = await allOf(client, '/api/cases', 'auditor');
  for (const [caseId, events] of histories) {
    const ends = events.filter(({ type }) => outcomes.has(type)).map(({ type }) => type);
    if (ends.length !== 1) findings.wrong.push(`${caseId} has ${ends.length} outcomes: ${ends.join(', ')}`);
    const entries = registered.filter((each) => each.caseId === caseId).length;
    const wanted = events.some(({ type }) => type === 'round-circulated') ? 1 : 0;
    if (entries !== wanted) findings.wrong.push(`${caseId} stands ${entries} times in the register`);
    const { missing, twice } = await compareMails(client, caseId, events);
    findings.lost.push(...missing.map((notice) => `notice ${notice}`));
    findings.doubled.push(...twice.map((notice) => `notice ${notice}`));
  }
  const titles = proposed.map(({ title }) => title);
  findings.doubled.push(...titles.filter((title, index) => titles.indexOf(title) < index));
  const unknown = proposed.filter(({ caseId }) => !histories.has(caseId));
  findings.wrong.push(...unknown.map(({ caseId }) => `${caseId} was never acknowledged`));
  return findings;
}

async function compareMails(client: EditionClient, caseId: string, events: readonly Event[]) {
  const sent = (await client.mailsOf(caseId)).flatMap(({ headers }) => headers['Tawafuq-Notice'] ?? []);
  const owed = events.flatMap(({ seq, notices }) => notices.map(({ to }) => `${caseId}/${seq}/${to}`));
  return {
    missing: owed.filter((notice) => !sent.includes(notice)),
    twice: sent.filter((notice, index) => sent.indexOf(notice) < index),
  };
}

async function historiesOf(client: EditionClient, ledger: Ledger): Promise<Map<string, Event[]>> {
  const histories = new Map<string, Event[]>();
  for (const caseId of ledger.caseIds) {
    const { status, body } = await client.get<Event[]>(`/api/cases/${caseId}/events`, 'auditor');
    histories.set(caseId, status === 200 ? body : []);
  }
  return histories;
}

async function allOf(client: EditionClient, path: string, as?: string): Promise<{ caseId: string; title: string }[]> {
  type Page = { items: { caseId: string; title: string }[]; cursor: string | null };
  const items: Page['items'] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: Page } = await client.get<Page>(cursor === '' ? path : `${path}?cursor=${cursor}`, as);
    items.push(...body.items);
    cursor = body.cursor;
  }
  return items;
}
