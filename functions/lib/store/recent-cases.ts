import type { StoredCase } from '../ports.ts';

/** Positions on one case come in bursts, seconds apart; a case that rested this long is worth a reading. */
const maxAgeMs = 1_000;
const mostCases = 500;

type Kept = { readonly stored: StoredCase; readonly keptAtMs: number };

/**
 * Cases as this process last read or wrote them. Each may be out of date: whoever decides on one commits against its
 * version, and whoever is refused on one is heard again on what is there now. Saves a reading and its parsing for most
 * commands (docs/adr/0005-where-the-time-goes.md). Ages are measured on the process's own clock; nothing recorded depends on them.
 */
export class RecentCases {
  readonly #kept = new Map<string, Kept>();

  /** Without a machine's token the case is about to change, by the keeping of that token: not worth remembering. */
  keep(caseId: string, stored: StoredCase): void {
    this.#kept.delete(caseId);
    if (stored.waitToken === undefined) return;
    this.#kept.set(caseId, { stored, keptAtMs: performance.now() });
    if (this.#kept.size > mostCases) this.forget(this.#kept.keys().next().value as string);
  }

  find(caseId: string): StoredCase | undefined {
    const kept = this.#kept.get(caseId);
    if (kept === undefined) return undefined;
    if (performance.now() - kept.keptAtMs <= maxAgeMs) return kept.stored;
    this.forget(caseId);
    return undefined;
  }

  forget(caseId: string): void {
    this.#kept.delete(caseId);
  }
}
