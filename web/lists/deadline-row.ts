import { type Deadline, type Deadlines, isOverdue } from '#schemas/deadlines.ts';
import type { Reader } from '../reader.ts';

/** Columns of a file of what falls due, in this order. */
export const deadlineColumns = [
  ...(['at', 'kind', 'isOverdue', 'says', 'parties', 'caseId', 'procedure', 'title', 'body', 'address'] as const),
] as const;

type Row = Record<(typeof deadlineColumns)[number], string | boolean | null | readonly string[]>;
type Showing = { readonly bodyNames: Readonly<Record<string, string>>; readonly publicUrl: string };

const noCase = { parties: [], caseId: null, procedure: null, title: null } as const;

/** One thing that falls due, with the words that the page has for it. */
export function deadlineRow(reader: Reader, item: Deadline, { bodyNames, publicUrl }: Showing): Row {
  const falls = { at: item.at, kind: item.kind, isOverdue: isOverdue(item) };
  if ('meetingId' in item) {
    const says = reader.say(`deadlines.${item.kind}`);
    const body = bodyNames[item.body] ?? item.body;
    return { ...falls, says, ...noCase, body, address: `${publicUrl}/meetings/${item.meetingId}` };
  }
  const { caseId, procedure, title, parties } = item;
  const says = item.kind === 'task' ? reader.of(procedure).say(`tasks.${item.asks}`) : reader.say('deadlines.window');
  return { ...falls, says, parties, caseId, procedure, title, body: null, address: `${publicUrl}/cases/${caseId}` };
}

/** A case whose next reminder or deadline did not come. */
export function stalledRow(
  reader: Reader,
  { caseId, procedure, title, expected, by }: Deadlines['stalled'][number],
  { publicUrl }: Pick<Showing, 'publicUrl'>,
): Row {
  const says = reader.of(procedure).say(`stalled.expected.${expected}`);
  const ofCase = { caseId, procedure, title, address: `${publicUrl}/cases/${caseId}` };
  return { at: by, kind: 'stalled', isOverdue: true, says, parties: [], body: null, ...ofCase };
}
