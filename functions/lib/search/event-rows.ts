import { folded } from '#schemas/text/folded.ts';
import { NameLists } from './name-lists.ts';
import { placeOfEvent, type SearchedEvent } from './searched-event.ts';
import { Values } from './values.ts';
import { WordIndex } from './word-index.ts';

/** What events have in common, each kept once: rows say of it a number. */
export class Vocabulary {
  readonly cases = new Values();
  /** The procedure of a case and the lists in which it stands, each on a line. */
  readonly lists = new Values();
  /** Numbers of cases, as words. */
  readonly ids = new WordIndex();
  /** A procedure, and on a second line a type of its events. */
  readonly kinds = new Values();
  readonly roles = new Values();
  readonly parties = new Values();
  readonly people = new Values();
  readonly said = new Values();
  readonly names = new NameLists();
  readonly texts = new WordIndex();
  readonly fates = new Values();
}

/** Where what a row says of its event stands in it. */
export const cells = {
  case: 0,
  id: 1,
  seq: 2,
  kind: 3,
  role: 4,
  party: 5,
  by: 6,
  said: 7,
  names: 8,
  text: 9,
  fates: 10,
} as const;
const width = Object.keys(cells).length;
export type Cell = (typeof cells)[keyof typeof cells];

/** Events as rows of numbers that lie side by side: to look at all of them takes a few milliseconds, which objects all over the memory do not. */
export class EventRows {
  readonly #vocabulary: Vocabulary;
  #cells = new Int32Array(0);
  readonly #at: string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** A number of a row for this event. */
  add(procedure: string, event: SearchedEvent): number {
    const row = this.#at.push(event.at) - 1;
    if (this.#cells.length < (row + 1) * width) {
      const grown = new Int32Array(Math.max(64, row * 2) * width);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    this.renew(row, procedure, event);
    return row;
  }

  /** What became of mails about an event changes; when it was does not. */
  renew(row: number, procedure: string, { caseId, seq, type, role, party, by, ...event }: SearchedEvent): void {
    const { cases, ids, kinds, roles, parties, people, said, names, texts, fates } = this.#vocabulary;
    const start = row * width;
    this.#cells[start + cells.case] = cases.numberOf(caseId);
    this.#cells[start + cells.id] = ids.numberOf(folded(caseId));
    this.#cells[start + cells.seq] = seq;
    this.#cells[start + cells.kind] = kinds.numberOf(`${procedure}\n${type}`);
    this.#cells[start + cells.role] = roles.numberOf(role ?? '');
    this.#cells[start + cells.party] = parties.numberOf(party ?? '');
    this.#cells[start + cells.by] = people.numberOf(by ?? '');
    this.#cells[start + cells.said] = said.numberOf(event.said);
    this.#cells[start + cells.names] = names.numberOf(event.names);
    this.#cells[start + cells.text] = texts.numberOf(event.text);
    this.#cells[start + cells.fates] = fates.numberOf(event.fates);
  }

  cell(row: number, cell: Cell): number {
    return this.#cells[row * width + cell] as number;
  }

  at(row: number): string {
    return this.#at[row] as string;
  }

  caseId(row: number): string {
    return this.#vocabulary.cases.at(this.cell(row, cells.case));
  }

  placeOf(row: number): string {
    return placeOfEvent({ at: this.at(row), caseId: this.caseId(row), seq: this.cell(row, cells.seq) });
  }
}
