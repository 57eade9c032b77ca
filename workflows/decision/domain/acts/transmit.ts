import type { Hearing } from '../hearing.ts';

/** The Coordinator transmits the dossier that was generated from the history (design §3). */
export function transmit({ act, proceedings, surroundings }: Hearing<'transmit'>): void {
  const { enclosureHash } = surroundings;
  if (enclosureHash === undefined) throw new Error('A dossier must be generated before it is transmitted');
  proceedings.record({ type: 'dossier-transmitted', data: { hash: enclosureHash, reason: act.reason } });
}
