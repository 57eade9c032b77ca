import { daysAfter, isDay } from '#schemas/civil-date.ts';
import type { IndexFilters } from '#schemas/search.ts';
import { folded } from '#schemas/text/folded.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { SearchedCase, SearchedEvent } from './searched-event.ts';

/** Whether a case may have what is looked for, and whether an event of it is it. */
export type Matches = {
  readonly ofCase: (known: SearchedCase) => boolean;
  readonly ofEvent: (event: SearchedEvent) => boolean;
};

/** What is looked for by words, each folded; words between quotation marks are one. */
export const termsOf = (q: string | undefined): string[] =>
  [...(q ?? '').matchAll(/["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)/gu)]
    .map(([, phrase, word]) => folded(phrase ?? word ?? ''))
    .filter((term) => term !== '');

export function matchesOf(filters: IndexFilters, network: Directory): Matches {
  const { procedure, state, outcome, type, role, party, person, mails } = filters;
  const fates = (mails?.split(' ') ?? []).map((fate) => `\n${fate}\n`);
  const [from, until] = [instantFrom(filters.from), instantUntil(filters.to)];
  const terms = termsOf(filters.q).map((term) => wordMatches(term, network));
  const names = [party?.toUpperCase(), person?.toLowerCase()].flatMap((name) =>
    name === undefined ? [] : [`\n${name}\n`],
  );
  return {
    ofCase: (known) =>
      (procedure === undefined || known.procedure === procedure) &&
      (state === undefined || known.at === state) &&
      (outcome === undefined || known.outcome === outcome),
    ofEvent: (event) =>
      (type === undefined || event.type === type) &&
      (role === undefined || event.role === role) &&
      (mails === undefined ||
        (mails === 'any' ? event.fates !== '' : fates.some((fate) => event.fates.includes(fate)))) &&
      (from === undefined || event.at >= from) &&
      (until === undefined || event.at < until) &&
      names.every((name) => event.names.includes(name)) &&
      terms.every((isIn) => isIn(event)),
  };
}

const instantFrom = (from: string | undefined): string | undefined =>
  from === undefined || !isDay(from) ? asInstant(from) : `${from}T00:00:00.000Z`;

const instantUntil = (to: string | undefined): string | undefined =>
  to === undefined || !isDay(to) ? asInstant(to) : `${daysAfter(to, 1)}T00:00:00.000Z`;

const asInstant = (text: string | undefined): string | undefined => text && new Date(text).toISOString();

/** A word is found at the beginning of words: in what is written, in the number of the case, in the names of those whom it names. */
function wordMatches(term: string, network: Directory): (event: SearchedEvent) => boolean {
  const people = network.people().filter(({ id, name }) => isCalled(id, name, term));
  const called = [...people.map(({ id }) => id), ...network.parties().filter((id) => beginsWord(folded(id), term))];
  const lines = called.map((name) => `\n${name}\n`);
  const isNamed = remembered((names) => lines.some((line) => names.includes(line)));
  const isNumber = remembered((caseId) => beginsWord(folded(caseId), term));
  return ({ text, names, caseId }) =>
    beginsWord(text, term) || (lines.length > 0 && isNamed(names)) || isNumber(caseId);
}

/** Of an address what stands before the `@` is a name, or all of it. */
const isCalled = (id: string, name: string, term: string): boolean =>
  beginsWord(folded(name), term) || beginsWord(folded(id.slice(0, id.indexOf('@'))), term) || folded(id) === term;

/** Many events name the same people, and are of the same case. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const is = known.get(text) ?? ask(text);
    known.set(text, is);
    return is;
  };
}

/** Where the first word of a folded text stands that begins with the term; in scripts without spaces, where it is at all. */
export function placeIn(text: string, term: string, from = 0): number | undefined {
  for (let at = text.indexOf(term, from); at !== -1; at = text.indexOf(term, at + 1))
    if (isBeginning(text, term, at)) return at;
  return undefined;
}

const beginsWord = (text: string, term: string): boolean => placeIn(text, term) !== undefined;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const isBeginning = (text: string, term: string, at: number): boolean =>
  at === 0 || text[at - 1] === ' ' || dense.test(term[0] ?? '');
