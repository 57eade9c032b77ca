import { type Fit, Values } from './values.ts';

/** Lists of names, each name on a line. Events of one round name the same people: a list is kept once, and found by each of its names. */
export class NameLists {
  readonly #lists = new Values();
  readonly #having = new Map<string, number[]>();

  numberOf(list: string): number {
    const before = this.#lists.size;
    const number = this.#lists.numberOf(list);
    if (number === before) for (const name of list.split('\n')) if (name !== '') this.#add(name, number);
    return number;
  }

  /** Lists that have one of these names. */
  naming(names: readonly string[]): Fit {
    const fit = new Uint8Array(this.#lists.size);
    for (const name of names) for (const number of this.#having.get(name) ?? []) fit[number] = 1;
    return (number) => fit[number] === 1;
  }

  #add(name: string, number: number): void {
    const having = this.#having.get(name);
    if (having === undefined) this.#having.set(name, [number]);
    else having.push(number);
  }
}
