/** Texts that are alike are kept once, each under a number. */
export class Values {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Its number if it is kept; one that nothing has where it is not. */
  knownAs(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  at(number: number): string {
    return this.#texts[number] as string;
  }

  /** What follows from each, by its number. */
  each<T>(follows: (text: string) => T): T[] {
    return this.#texts.map(follows);
  }

  /** Those of which something is true, asked for by number from then on. */
  where(isFit: (text: string) => boolean): Fit {
    const fit = Uint8Array.from(this.#texts, (text) => Number(isFit(text)));
    return (number) => fit[number] === 1;
  }
}

/** Whether what has this number is what is looked for. */
export type Fit = (number: number) => boolean;
