import type { EventEnvelope } from '#schemas/event.ts';

type Notice = { readonly party: string; readonly sentBy: number; readonly arrived: boolean };

/** What an auditor knows of a round's notices, and of the time that its clock has run. */
export class NoticeLedger {
  #notices = new Map<string, Notice>();
  #ranMs = 0;
  #runsSince: string | undefined;
  stops = true;

  /** Parties whose notice is known not to have arrived, and was not excused. */
  get unreached(): Set<string> {
    return new Set([...this.#notices.values()].filter(({ arrived }) => !arrived).map(({ party }) => party));
  }

  get isRunning(): boolean {
    return this.#runsSince !== undefined;
  }

  /** How long the clock has run until `at`, all its runs together. */
  ranMs(at: string): number {
    return this.#ranMs + (this.#runsSince === undefined ? 0 : Date.parse(at) - Date.parse(this.#runsSince));
  }

  enter({ type, seq, at, data }: EventEnvelope): void {
    const to = String(data['to']);
    switch (type) {
      case 'round-circulated': {
        const { notified, unreachable, method } = data as {
          notified: { to: string; party: string }[];
          unreachable: string[];
          method: { lateBounce?: string };
        };
        this.#notices = new Map(notified.map((sent) => [sent.to, { party: sent.party, sentBy: seq, arrived: true }]));
        for (const party of unreachable) this.#notices.set(`nobody@${party}`, { party, sentBy: seq, arrived: false });
        this.#ranMs = 0;
        this.#runsSince = undefined;
        this.stops = method.lateBounce !== 'count-on';
        break;
      }
      case 'notices-delivered':
        for (const person of data['to'] as string[]) this.#hear(person, data['noticesOf'], true);
        break;
      case 'notice-bounced':
        this.#hear(to, data['noticesOf'], false);
        break;
      case 'notice-resent':
        this.#notices.delete(String(data['replaces']));
        this.#notices.set(to, { party: String(data['party']), sentBy: seq, arrived: false });
        break;
      case 'notice-excused':
        this.#notices.delete(to);
        this.#notices.delete(`nobody@${to}`);
        break;
      case 'clock-stopped':
        this.#ranMs = this.ranMs(at);
        this.#runsSince = undefined;
        break;
      case 'clock-started':
      case 'clock-resumed':
        this.#runsSince = at;
        break;
      default:
    }
  }

  #hear(to: string, noticesOf: unknown, arrived: boolean): void {
    const notice = this.#notices.get(to);
    if (notice?.sentBy === noticesOf) this.#notices.set(to, { ...(notice as Notice), arrived });
  }
}
