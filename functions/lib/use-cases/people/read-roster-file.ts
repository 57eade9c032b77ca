import { Roster } from '#schemas/roster.ts';
import type { RefusedInFile, RosterEntry } from '#schemas/roster-import.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { InvalidInputError } from '../../errors.ts';
import { firstUnfitText } from '../../first-unfit-text.ts';
import { parseInput } from '../../input.ts';
import { type Path, type PlacedJson, placedJson } from '../../placed-json.ts';

/** A roster file that has the form of one, and where in it somebody or a body stands. */
export type RosterFile = {
  readonly roster: Roster;
  /** The line of an entry, or of something within it; undefined where it is not in the file. */
  readonly lineOf: (entry: RosterEntry, field: string) => number | undefined;
};

/** A file that cannot be read as a roster: all that is wrong with its form, each with its line. */
export type UnfitFile = { readonly refused: readonly RefusedInFile[] };

/** Reads the text of a roster file, as the function does that loads one, and says in words of the catalogues what is wrong. */
export function readRosterFile(text: string): RosterFile | UnfitFile {
  const read = placedJson(text);
  if ('line' in read) return { refused: [{ line: read.line, field: '', code: 'roster-not-json', params: {} }] };
  try {
    const roster = parseInput(Roster, read.value, '', bookWords);
    const unfit = firstUnfitText(roster);
    if (unfit === undefined) return { roster, lineOf: (entry, field) => lineOf(read, roster, entry, field) };
    const { rule = 'invalid', ...params } = (
      'params' in unfit.issue ? unfit.issue.params : {}
    ) as RefusedInFile['params'];
    return { refused: [placed(read, unfit.path, String(rule), params)] };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { refused: error.fields.map(({ field, code, params }) => placed(read, pathOf(field), code, params)) };
  }
}

const pathOf = (field: string): Path =>
  field === '' ? [] : field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What is wrong at a path of the file, said of the person or body that it is in. */
function placed(read: PlacedJson, path: Path, code: string, params: RefusedInFile['params']): RefusedInFile {
  const entry = entryAt(read.value, path);
  const field = (entry === undefined ? path : path.slice(2)).join('.');
  return { line: read.lineOf(path), entry, field, code, params };
}

function entryAt(file: unknown, [list, place]: Path): RosterEntry | undefined {
  if ((list !== 'people' && list !== 'bodies') || typeof place !== 'number') return undefined;
  const { id, name } = ((file as Record<string, unknown[]>)[list]?.[place] ?? {}) as { id?: unknown; name?: unknown };
  if (typeof id !== 'string') return undefined;
  return list === 'bodies' ? { kind: 'body', id } : { kind: 'person', id, name: typeof name === 'string' ? name : id };
}

function lineOf(read: PlacedJson, { people, bodies }: Roster, entry: RosterEntry, field: string): number | undefined {
  const list = entry.kind === 'person' ? people : bodies;
  const place = list.findLastIndex(({ id }) => id === entry.id);
  const name = entry.kind === 'person' ? 'people' : 'bodies';
  return place < 0 ? undefined : read.lineOf([name, place, ...pathOf(field)]);
}
