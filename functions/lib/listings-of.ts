import type { CaseState } from '#schemas/case-state.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { IndexEntry, Line } from '#workflows/procedure/projections.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import { versionIn } from '#workflows/texts/texts-of.ts';
import { sha256 } from './hash.ts';
import type { Listing, ListRow } from './ports.ts';

/**
 * The rows that lists are to have of a case. A line that already stands as it should is not made again, and no history
 * is read for its text.
 * @param had the rows as they stand
 * @param historyThen up to this state
 */
export function listingsOf(
  module: Subject,
  had: readonly ListRow[],
  state: CaseState,
  historyThen: () => readonly ProcedureEvent[],
): Listing[] {
  return module.projections(state).map((entry): Listing => {
    const { list, key, line, withText } = entry;
    if (line === undefined) return { list, key };
    const row = { list, key, digest: digestOf(line, withText) };
    if (had.some((each) => isSameRow(each, row))) return row;
    return { ...row, line: { caseId: state.caseId, procedure: module.id, ...completed(entry, state, historyThen) } };
  });
}

export const isSameRow = (one: ListRow, other: ListRow): boolean =>
  isSamePlace(one, other) && one.digest === other.digest;

export const isSamePlace = (one: ListRow, other: ListRow): boolean => one.list === other.list && one.key === other.key;

/** 64 bits tell the lines of one case in one list apart. */
const digestOf = (line: Line, withText: number | undefined): string =>
  sha256(JSON.stringify([line, withText ?? null])).slice(0, 16);

function completed(
  { line, withText }: IndexEntry,
  { caseId, language }: CaseState,
  historyThen: () => readonly ProcedureEvent[],
): Line {
  if (withText === undefined) return { ...line };
  const version = versionIn(historyThen(), withText, language);
  if (version === undefined) throw new Error(`The history of ${caseId} has no version ${withText} in ${language}`);
  const { text, followUps: actions = [] } = version;
  return { ...line, text, ...(actions.length === 0 ? {} : { actions }) };
}
