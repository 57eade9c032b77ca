import { daysAfter, isDay } from '#schemas/civil-date.ts';
import type { IndexFilters } from '#schemas/search.ts';
import { folded } from '#schemas/text/folded.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { type Cell, cells, type EventRows, type Vocabulary } from './event-rows.ts';
import { beginsWord } from './place-in.ts';
import type { SearchedCase } from './searched-event.ts';
import type { Fit } from './values.ts';

/** Whether a case may have what is looked for, whether an event of it is it, and between which instants. */
type Matches = {
  readonly ofCase: (known: SearchedCase) => boolean;
  readonly ofRow: (rows: EventRows, row: number) => boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
};

/** What is looked for by words, each folded; words between quotation marks are one. */
export const termsOf = (q: string | undefined): string[] =>
  [...(q ?? '').matchAll(/["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)/gu)]
    .map(([, phrase, word]) => folded(phrase ?? word ?? ''))
    .filter((term) => term !== '');

/** Every value is compared once, and rows say which they have. */
export function matchesOf(filters: IndexFilters, network: Directory, vocabulary: Vocabulary): Matches {
  const { procedure, state, outcome, type, role, party, person, mails } = filters;
  const { kinds, roles, fates, names } = vocabulary;
  const asked: Asked[] = [];
  if (type !== undefined)
    asked.push(
      by(
        cells.kind,
        kinds.where((kind) => kind.endsWith(`\n${type}`)),
      ),
    );
  if (role !== undefined)
    asked.push(
      by(
        cells.role,
        roles.where((each) => each === role),
      ),
    );
  if (mails !== undefined) asked.push(by(cells.fates, fates.where(becameOneOf(mails))));
  for (const name of [party?.toUpperCase(), person?.toLowerCase()])
    if (name !== undefined) asked.push(by(cells.names, names.naming([name])));
  for (const term of termsOf(filters.q)) asked.push(wordIn(term, network, vocabulary));
  return {
    ofCase: (known) =>
      (procedure === undefined || known.procedure === procedure) &&
      (state === undefined || known.at === state) &&
      (outcome === undefined || known.outcome === outcome),
    ofRow: (rows, row) => asked.every((isIt) => isIt(rows, row)),
    from: instantFrom(filters.from),
    until: instantUntil(filters.to),
  };
}

type Asked = (rows: EventRows, row: number) => boolean;

const by =
  (cell: Cell, isFit: Fit): Asked =>
  (rows, row) =>
    isFit(rows.cell(row, cell));

function becameOneOf(mails: string): (fates: string) => boolean {
  if (mails === 'any') return (fates) => fates !== '';
  const lines = mails.split(' ').map((fate) => `\n${fate}\n`);
  return (fates) => lines.some((line) => fates.includes(line));
}

const instantFrom = (from: string | undefined): string | undefined =>
  from === undefined || !isDay(from) ? asInstant(from) : `${from}T00:00:00.000Z`;

const instantUntil = (to: string | undefined): string | undefined =>
  to === undefined || !isDay(to) ? asInstant(to) : `${daysAfter(to, 1)}T00:00:00.000Z`;

const asInstant = (text: string | undefined): string | undefined => text && new Date(text).toISOString();

/** A word is found at the beginning of words: in what is written, in the number of the case, in the names of those whom it names. */
function wordIn(term: string, network: Directory, { texts, ids, names }: Vocabulary): Asked {
  const people = network.people().filter(({ id, name }) => isCalled(id, name, term));
  const called = [...people.map(({ id }) => id), ...network.parties().filter((id) => beginsWord(folded(id), term))];
  const [isWritten, isNamed, isNumber] = [texts.holding(term), names.naming(called), ids.holding(term)];
  return (rows, row) =>
    isWritten(rows.cell(row, cells.text)) || isNamed(rows.cell(row, cells.names)) || isNumber(rows.cell(row, cells.id));
}

/** Of an address what stands before the `@` is a name, or all of it. */
const isCalled = (id: string, name: string, term: string): boolean =>
  beginsWord(folded(name), term) || beginsWord(folded(id.slice(0, id.indexOf('@'))), term) || folded(id) === term;
