import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkBelongTogether, type Found, type JournalMark, type TableMark } from '#local/stores/installation.ts';
import { tries } from '#test/support/search.ts';

const id = 'one';
const key = 'key';

/** What stands in the stores after each single write of some marks, one killed start among them. */
function moments(marks: number): { journal: JournalMark; table: TableMark | undefined }[] {
  let table: TableMark | undefined;
  let confirmed = 0;
  const all: { journal: JournalMark; table: TableMark | undefined }[] = [];
  for (let mark = 1; mark <= marks; mark += 1) {
    all.push({ journal: { id, mark, confirmed, key }, table });
    // A process that is killed between the two leaves this mark to the next start, which gives a later one.
    if (mark % 5 === 3) continue;
    table = { id, mark };
    all.push({ journal: { id, mark, confirmed, key }, table });
    confirmed = mark;
    all.push({ journal: { id, mark, confirmed, key }, table });
  }
  return all;
}

const found = (journal: JournalMark | undefined, table: TableMark | undefined): Found => ({
  journal: { name: 'J', exists: true, isInUse: true, mark: journal },
  table: { name: 'T', exists: true, isInUse: true, mark: table },
  parameters: { name: 'P', exists: true, id, key },
});

const verdict = (given: Found): string => {
  try {
    return checkBelongTogether(given) ?? 'new';
  } catch (error) {
    return (error as Error).message;
  }
};

const history = moments(12);
const anyMoment = fc.nat(history.length - 1);

it('what a process leaves that is killed after any write is taken', () => {
  for (const { journal, table } of history) expect(verdict(found(journal, table))).toBe(id);
});

it('a store of another moment is named as the older one as soon as both were marked in between', () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, (one, other) => {
      const [journal, table] = [history[one]?.journal, history[other]?.table];
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      const between = history.slice(early + 1, late + 1);
      const wholeMark = new Set(between.map(({ journal: { confirmed } }) => confirmed)).size > 2;
      if (!wholeMark) return;
      expect(verdict(found(journal, table))).toMatch(
        one < other ? /^J is older than T/ : table === undefined ? /^T is/ : /^T is older than J/,
      );
    }),
    { numRuns: tries(500) },
  );
});

const none = { exists: false, isInUse: false, mark: undefined };
const used = { exists: true, isInUse: true };
const fresh = { exists: true, isInUse: false, mark: undefined };
const journalMark = { id, mark: 4, confirmed: 4, key };
const tableMark = { id, mark: 4 };
const parameters = { exists: true, id, key };
const noParameters = { exists: false, id: undefined, key: undefined };

it.each([
  ['a directory with nothing in it', none, none, noParameters, 'new'],
  ['one for which somebody gave a key', none, none, { ...noParameters, exists: true, key }, 'new'],
  ['a first start that was killed', fresh, none, noParameters, 'new'],
  ['a later one', fresh, fresh, noParameters, 'new'],
  [
    'an older version’s',
    { ...used, mark: undefined },
    { ...used, mark: undefined },
    { ...parameters, id: undefined },
    'new',
  ],
  [
    'an older version’s that never did anything',
    fresh,
    { ...used, mark: undefined },
    { ...parameters, id: undefined },
    'new',
  ],
  [
    'a first mark that was killed half-way',
    { ...fresh, mark: { id, mark: 1, confirmed: 0, key: null } },
    none,
    noParameters,
    id,
  ],
  ['all that belongs together', { ...used, mark: journalMark }, { ...used, mark: tableMark }, parameters, id],
  [
    'a key taken out to end all links',
    { ...used, mark: journalMark },
    { ...used, mark: tableMark },
    { ...noParameters, exists: true },
    id,
  ],
  ['no journal', none, { ...used, mark: tableMark }, parameters, /^J is missing: restore/],
  ['no table', { ...used, mark: journalMark }, none, parameters, /^T is missing, or empty: restore/],
  ['an empty table', { ...used, mark: journalMark }, fresh, parameters, /^T is missing, or empty/],
  ['neither', none, none, parameters, /^J and T are missing: restore/],
  [
    'an older version’s without its journal',
    none,
    { ...used, mark: undefined },
    { ...parameters, id: undefined },
    /^J is missing/,
  ],
  [
    'an older version’s without its table',
    { ...used, mark: undefined },
    none,
    { ...parameters, id: undefined },
    /^T is missing/,
  ],
  [
    'an older version’s without its key',
    { ...used, mark: undefined },
    { ...used, mark: undefined },
    noParameters,
    /^P is missing/,
  ],
  [
    'an older version’s journal',
    { ...used, mark: undefined },
    { ...used, mark: tableMark },
    parameters,
    /^J is older than T, or of another/,
  ],
  [
    'an older version’s table',
    { ...used, mark: journalMark },
    { ...used, mark: undefined },
    parameters,
    /^T is older than J, or of another/,
  ],
  [
    'another’s table',
    { ...used, mark: journalMark },
    { ...used, mark: { ...tableMark, id: 'two' } },
    parameters,
    /^T and J are of two/,
  ],
  ['no key', { ...used, mark: journalMark }, { ...used, mark: tableMark }, noParameters, /^P is missing, with the key/],
  [
    'another’s key file',
    { ...used, mark: journalMark },
    { ...used, mark: tableMark },
    { ...parameters, id: 'two' },
    /^P is of another installation/,
  ],
  [
    'another key',
    { ...used, mark: journalMark },
    { ...used, mark: tableMark },
    { exists: true, id: undefined, key: 'other' },
    /^P holds another key/,
  ],
] as const)('%s', (_, journal, table, beside, expected) => {
  const given: Found = {
    journal: { name: 'J', ...journal },
    table: { name: 'T', ...table },
    parameters: { name: 'P', ...beside },
  };
  const said = verdict(given);
  if (typeof expected === 'string') expect(said).toBe(expected);
  else expect(said).toMatch(expected);
  expect(said).not.toContain('\n');
});
