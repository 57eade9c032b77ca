import { indexKeys, keys } from '#functions/lib/store/keys.ts';
import type { OutboxItem } from '#schemas/outbox.ts';
import type { CheckedCase } from './check-case.ts';
import type { CheckedFile } from './check-file.ts';

/** A row of the outbox on the new side: as in the file, with a machine that is owed. */
type OwedRow = {
  readonly kind: 'outbox';
  readonly PK: string;
  readonly SK: string;
  readonly GSI1PK: string;
  readonly GSI1SK: string;
  readonly outbox: OutboxItem;
};

/**
 * What the new side owes: the mails that the old one had not sent, and a machine for each open case. The start stands in
 * the row of the case's last event: a later commit, which begins with the next number, cannot overwrite it.
 */
export function owedRows(file: CheckedFile, startedAt: string): OwedRow[] {
  const starts = new Map(
    file.cases.filter(({ stage }) => stage !== 'rest').map((each) => [startKey(each.caseId, each.seq), each]),
  );
  const owed: OwedRow[] = [];
  for (const row of file.rows()) {
    if (row.kind !== 'outbox') continue;
    const key = startKey(row.outbox.caseId, row.outbox.seq);
    const start = starts.get(key);
    starts.delete(key);
    owed.push(start === undefined ? row : { ...row, outbox: { ...row.outbox, start: startOf(start, startedAt) } });
  }
  for (const each of starts.values()) {
    const { caseId, procedure, seq } = each;
    const outbox = { caseId, procedure, seq, messages: [], start: startOf(each, startedAt) };
    owed.push({ kind: 'outbox', ...keys.outbox(caseId, seq), ...indexKeys.outbox(startedAt, caseId), outbox });
  }
  return owed;
}

const startKey = (caseId: string, seq: number): string => keys.outbox(caseId, seq).PK + keys.outbox(caseId, seq).SK;

export const nameOfMoved = (caseId: string, startedAt: string): string => `${caseId}-moved-${Date.parse(startedAt)}`;

/**
 * After one second the machine looks where the case stands at its own instant, whenever that is. The name belongs to this
 * import: names of earlier executions are taken for ninety days.
 */
function startOf({ caseId, procedure, stage, flow }: CheckedCase, startedAt: string): NonNullable<OutboxItem['start']> {
  return {
    name: nameOfMoved(caseId, startedAt),
    input: { caseId, procedure, stage, waitSeconds: 1, flow },
  };
}
