import type { RegisterEntry } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Assignee } from '#schemas/task.ts';
import type { TextsState } from '../texts/schemas/stored.ts';
import type { Reader } from './procedure.ts';
import { proposerOf } from './tasks.ts';

/** What a list says of a case, in plain JSON. */
export type Line = Readonly<Record<string, unknown>>;

/**
 * Where a case stands in a list: the register, the cases that somebody may read, an agenda, what is due. A procedure says
 * it from the state alone; the commit that changes it writes what differs, so that a list never says what no history does.
 */
export type IndexEntry = {
  readonly list: string;
  /**
   * The instant by which the list is ordered, before the case's id. It stays while the case stands in the list: whoever
   * pages through goes on after a place (ADR 9), and would see a line that moves twice, or never.
   */
  readonly key: string;
  /** What the list says of the case; none where the case itself is read before it is shown. */
  readonly line?: Line;
  /** The version whose text, in the language of the case, the line has as `text`: states hold no texts. */
  readonly withText?: number;
};

/**
 * The list of what is open to everybody with a part in a procedure. Of the cases in one situation all stand in it, or
 * none: then the index by situation shows the same.
 */
export const commonList = 'common';

/** Public, and one for all procedures. */
export const registerList = 'register';

/** The lists in which those find the case who may read it, the latest opened first. */
export const foundIn = ({ openedAt }: Pick<CaseState, 'openedAt'>, lists: readonly string[]): IndexEntry[] =>
  lists.map((list) => ({ list, key: openedAt }));

/**
 * Drafts stand in lists of their own, so that whoever reads every case looks in those for drafts and nowhere else.
 */
const draftsOf = (whose: string): string => `draft:${whose}`;

/** The lists of a case that is its proposer's until it is submitted: of `readers`, and of those who read every case. */
export const foundByReaders = (state: CaseState, readers: readonly Assignee[]): IndexEntry[] =>
  foundIn(state, state.at === 'draft' ? proposerOf(state).map(draftsOf) : [...new Set([commonList, ...readers])]);

/** Where somebody looks for such cases; `everywhere` are those who read every case from submission on. */
export function listsOf({ assignees }: Reader, everywhere: readonly Assignee[], situation?: string): string[] {
  const drafts = situation === undefined || situation === 'draft' ? assignees.map(draftsOf) : [];
  if (situation === 'draft') return drafts;
  return [...drafts, ...(assignees.some((each) => everywhere.includes(each)) ? [commonList] : assignees)];
}

/** The version that a case ended with, once that is final, with its text and hash. */
export function inRegister(
  {
    title,
    titles,
    outcome,
    registeredAt,
    texts,
  }: Pick<CaseState, 'title' | 'titles' | 'outcome' | 'registeredAt'> & TextsState,
  more: Pick<RegisterEntry, 'followUps'> = {},
): IndexEntry[] {
  if (outcome?.version === undefined || registeredAt === undefined) return [];
  const textHash = texts.find(({ version }) => version === outcome.version)?.hash ?? null;
  const called = { title, ...(titles === undefined ? {} : { titles }) };
  return [registered({ outcome, publishedAt: registeredAt, ...called, textHash, ...more }, outcome.version)];
}

/** The line of the register, with the text of the adopted version where there is one. */
export function registered(
  entry: Omit<RegisterEntry, 'caseId' | 'procedure' | 'text'>,
  adoptedVersion: number | undefined,
): IndexEntry {
  const row = { list: registerList, key: entry.publishedAt, line: { ...entry, text: null } };
  return adoptedVersion === undefined ? row : { ...row, withText: adoptedVersion };
}
