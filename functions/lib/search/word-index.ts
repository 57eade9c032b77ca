import { dense, placeIn } from './place-in.ts';
import { type Fit, Values } from './values.ts';

/**
 * Folded texts, each kept once under a number and found by its words. A word that is looked for is compared with words that begin alike,
 * not with texts; only for several that stand together is a text looked through, and only one that has the rarest of them.
 */
export class WordIndex {
  readonly #texts = new Values();
  readonly #having = new Map<string, number[]>();
  readonly #byBeginning = new Map<string, string[]>();
  /** In scripts without spaces a word is a whole run, and what is looked for may stand anywhere in it. */
  readonly #runs: string[] = [];

  numberOf(text: string): number {
    const before = this.#texts.size;
    const number = this.#texts.numberOf(text);
    if (number === before && text !== '') for (const word of text.split(' ')) this.#add(word, number);
    return number;
  }

  /** Texts in which the term stands at the beginning of a word; in scripts without spaces, anywhere. */
  holding(term: string): Fit {
    const words = term.split(' ');
    const among = words.length === 1 ? this.#wordsFor(term) : [this.#rarestOf(words)];
    const fit = new Uint8Array(this.#texts.size);
    for (const word of among.flat()) for (const number of this.#having.get(word) ?? []) fit[number] = 1;
    if (words.length === 1) return (number) => fit[number] === 1;
    return (number) => {
      if (fit[number] === 1) fit[number] = placeIn(this.#texts.at(number), term) === undefined ? 0 : verified;
      return fit[number] === verified;
    };
  }

  /** Words that a single word finds. */
  #wordsFor(term: string): string[] {
    if (dense.test(term)) return this.#runs.filter((run) => run.includes(term));
    if (term.length < beginning)
      return [...this.#byBeginning].flatMap(([begins, words]) => (begins.startsWith(term) ? words : []));
    return (this.#byBeginning.get(term.slice(0, beginning)) ?? []).filter((word) => word.startsWith(term));
  }

  /** Words of which each text that has these words together has one: the first may be the end of a run, the last may go on. */
  #rarestOf(words: readonly string[]): string[] {
    const whole = words.slice(dense.test(words[0] ?? '') ? 1 : 0, -1);
    if (whole.length === 0) return this.#wordsFor(words[0] ?? '');
    const countOf = (word: string): number => this.#having.get(word)?.length ?? 0;
    return [whole.reduce((rarest, word) => (countOf(word) < countOf(rarest) ? word : rarest))];
  }

  #add(word: string, number: number): void {
    const having = this.#having.get(word);
    if (having === undefined) {
      this.#having.set(word, [number]);
      if (dense.test(word)) this.#runs.push(word);
      const begins = word.slice(0, beginning);
      const alike = this.#byBeginning.get(begins);
      if (alike === undefined) this.#byBeginning.set(begins, [word]);
      else alike.push(word);
    } else if (having.at(-1) !== number) having.push(number);
  }
}

/** Words are told apart by so many units at first. */
const beginning = 2;
const verified = 2;
