import { MailQuotaError } from '../errors.ts';
import { log } from '../log.ts';
import type { Mail, Mailer } from '../ports.ts';

/** A sweep comes every five minutes: each tries with one mail whether there is room again (the quota is that of the last 24 hours, at every instant). */
const closedMs = 4 * 60_000;

/**
 * Stops at the quota of 24 hours: once the service has said that it is spent, this process sends nothing for some minutes, where every mail of a long
 * queue would ask anew. All of it stays owed. Operators hear: the log says it, and a sweep that leaves something owed fails (`DispatchErrors`).
 */
export class WithinQuota implements Mailer {
  readonly #mailer: Mailer;
  readonly #nowMs: () => number;
  #closedUntilMs = 0;

  constructor(mailer: Mailer, nowMs = () => performance.now()) {
    this.#mailer = mailer;
    this.#nowMs = nowMs;
  }

  async send(mail: Mail): Promise<void> {
    if (this.#nowMs() < this.#closedUntilMs)
      throw new MailQuotaError('The mail service’s quota of 24 hours is spent; the mail stays owed');
    try {
      await this.#mailer.send(mail);
    } catch (error) {
      if (error instanceof MailQuotaError) this.#close();
      throw error;
    }
  }

  #close(): void {
    const isFirst = this.#nowMs() >= this.#closedUntilMs;
    this.#closedUntilMs = this.#nowMs() + closedMs;
    if (isFirst) log.error('the quota of 24 hours of the mail service is spent: mails stay owed until there is room');
  }
}
