import type { EventEnvelope } from '#schemas/event.ts';

type Stated = {
  readonly position: string;
  /** The party's own word, or confirmed by it. */
  readonly confirmed: boolean;
  readonly before?: Stated;
};

/** What an auditor with nothing but the history knows of the words of the parties. */
export class WordLedger {
  readonly #stated = new Map<string, Stated>();
  #version = 0;
  /** Members have to speak for themselves: what was entered for one and not confirmed is silence. */
  #speaksForItself = false;

  /** What a party has said that counts; where members have to speak for themselves, never what others entered for it. */
  wordOf(party: string): Stated | undefined {
    const stated = this.#stated.get(party);
    return this.#speaksForItself && stated?.confirmed === false ? stated.before : stated;
  }

  /** The last that was said by a party, or entered for it. */
  lastOf = (party: string): string => this.#stated.get(party)?.position ?? '';

  /** The round has run its whole time, and with it the window in which an entry for a party could be corrected. */
  settle(): void {
    for (const party of [...this.#stated.keys()]) {
      const word = this.wordOf(party);
      if (word === undefined) this.#stated.delete(party);
      else this.#stated.set(party, { ...word, confirmed: true });
    }
  }

  enter({ type, data }: EventEnvelope): void {
    const party = String(data['party']);
    const stated = this.#stated.get(party);
    switch (type) {
      case 'round-circulated':
        if (data['version'] !== this.#version) this.#stated.clear();
        this.#version = Number(data['version']);
        this.#speaksForItself = (data['method'] as { unconfirmed?: string }).unconfirmed === 'silence';
        break;
      case 'position-stated': {
        const confirmed = data['onBehalf'] !== true;
        const own = stated?.confirmed ? stated : stated?.before;
        const before = confirmed || own === undefined ? {} : { before: own };
        this.#stated.set(party, { position: String(data['position']), confirmed, ...before });
        break;
      }
      case 'position-confirmed':
        this.#stated.set(party, { position: this.lastOf(party), confirmed: true });
        break;
      case 'position-repudiated':
        if (stated?.before === undefined) this.#stated.delete(party);
        else this.#stated.set(party, stated.before);
        break;
      case 'objection-lifted':
        this.#stated.set(party, { position: 'no-objection', confirmed: true });
        break;
      default:
    }
  }
}
