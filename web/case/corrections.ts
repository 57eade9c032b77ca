import type { ToldEvent } from '#schemas/sections/viewed-case.ts';

/** Of an event that corrects another or was corrected, the others of the pair. */
export type Corrections = ReadonlyMap<number, { readonly corrects?: ToldEvent; readonly correctedBy?: ToldEvent }>;

/** Each correction in a history with the entry that it corrects: the latest of its name before it. */
export function correctionsIn(history: readonly ToldEvent[]): Corrections {
  const entered = new Map<string, ToldEvent>();
  const pairs = new Map<number, { corrects?: ToldEvent; correctedBy?: ToldEvent }>();
  for (const event of history) {
    const { enters, corrects } = event.told;
    const corrected = corrects === undefined ? undefined : entered.get(corrects);
    if (corrects !== undefined && corrected !== undefined) {
      pairs.set(event.seq, { corrects: corrected });
      pairs.set(corrected.seq, { ...pairs.get(corrected.seq), correctedBy: event });
    }
    if (enters !== undefined) entered.set(enters, event);
  }
  return pairs;
}
