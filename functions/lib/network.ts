import { peopleBook } from '#workflows/books/people/book-id.ts';
import type { PeopleState } from '#workflows/books/schemas/people.ts';
import type { SettingsState } from '#workflows/books/schemas/settings.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { Directory } from '#workflows/network/directory.ts';
import { nothingEntered, withEntered } from '#workflows/network/entered-people.ts';
import type { CaseStore, RosterStore } from './ports.ts';

/** A roster or setting that has changed is noticed within this time; reading it anew for each command would cost a fifth of it. */
const maxAgeMs = 10_000;

/** The directory of people and settings, read from the roster and the books of people and of settings, and kept for a short while. */
export class Network {
  readonly #roster: RosterStore;
  readonly #cases: Pick<CaseStore, 'load'>;
  #kept: { readonly directory: Promise<Directory>; readonly readAtMs: number } | undefined;

  constructor(roster: RosterStore, cases: Pick<CaseStore, 'load'>) {
    this.#roster = roster;
    this.#cases = cases;
  }

  /**
   * One that knows at least so many entries of the book of settings. Freshness of a cache is measured on the process's own
   * clock; nothing that is recorded depends on it.
   */
  async directory(settingsVersion = 0): Promise<Directory> {
    const kept = await this.#recent();
    return kept.settingsVersion >= settingsVersion ? kept : this.#read();
  }

  /** Has whoever asks next get what is there now. */
  forget(): void {
    this.#kept = undefined;
  }

  #recent(): Promise<Directory> {
    const isOld = this.#kept === undefined || performance.now() - this.#kept.readAtMs > maxAgeMs;
    return isOld || this.#kept === undefined ? this.#read() : this.#kept.directory;
  }

  #read(): Promise<Directory> {
    const read = [this.#roster.load(), this.#cases.load(settingsBook), this.#cases.load(peopleBook)] as const;
    const directory = Promise.all(read).then(([file, settings, people]) => {
      const { entered, seq } = (settings?.state ?? {}) as unknown as Partial<SettingsState>;
      const roster = withEntered(file, (people?.state as unknown as PeopleState | undefined) ?? nothingEntered);
      return new Directory(roster, entered, seq);
    });
    this.#kept = { directory, readAtMs: performance.now() };
    directory.catch(() => this.forget());
    return directory;
  }
}
