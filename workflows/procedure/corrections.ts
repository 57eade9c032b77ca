import type { Telling } from '#schemas/sections/telling.ts';

/** An event with what it says of entries and corrections. */
type Entry = { readonly seq: number; readonly told: Pick<Telling, 'enters' | 'corrects'> };

/** Of an event that corrects another or was corrected, the numbers of the others of the pair. */
export type Correction = { readonly corrects?: number | undefined; readonly correctedBy?: number | undefined };

/**
 * Each correction in a history with the entry that it corrects: the latest of its name before it. Of what a reader has of a history it
 * names what the reader has, and nothing else.
 */
export function correctionsIn(history: readonly Entry[]): ReadonlyMap<number, Correction> {
  const entered = new Map<string, number>();
  const pairs = new Map<number, Correction>();
  for (const { seq, told } of history) {
    const { enters, corrects } = told;
    const corrected = corrects === undefined ? undefined : entered.get(corrects);
    if (corrected !== undefined) {
      pairs.set(seq, { corrects: corrected });
      pairs.set(corrected, { ...pairs.get(corrected), correctedBy: seq });
    }
    if (enters !== undefined) entered.set(enters, seq);
  }
  return pairs;
}
