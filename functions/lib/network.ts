import { Directory } from '#workflows/network/directory.ts';
import type { RosterStore } from './ports.ts';

/** A roster that has changed is noticed within this time; reading it anew for each command would cost a fifth of it. */
const maxAgeMs = 10_000;

/** The directory of people, read from the roster and kept for a short while. */
export class Network {
  readonly #roster: RosterStore;
  #kept: { readonly directory: Promise<Directory>; readonly readAtMs: number } | undefined;

  constructor(roster: RosterStore) {
    this.#roster = roster;
  }

  /** Freshness of a cache is measured on the process's own clock; nothing that is recorded depends on it. */
  directory(): Promise<Directory> {
    const nowMs = performance.now();
    if (this.#kept === undefined || nowMs - this.#kept.readAtMs > maxAgeMs) {
      const directory = this.#roster.load().then((roster) => new Directory(roster));
      this.#kept = { directory, readAtMs: nowMs };
      directory.catch(() => {
        this.#kept = undefined;
      });
    }
    return this.#kept.directory;
  }
}
