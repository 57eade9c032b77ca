import { UpstreamError } from '../errors.ts';
import type { Mail, Mailer } from '../ports.ts';

/** Longest that a mail waits for its turn: what a commit owes is claimed for sixty seconds (ADR 4), and several waits may follow each other. */
const longestWaitMs = 20_000;

const realTime = {
  nowMs: () => performance.now(),
  wait: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
};

/**
 * Sends no more in a second than the mail service takes. As many as that may go at once; the service bears short bursts (SES developer guide,
 * "sending quotas"). A mail whose turn is too far away is not sent, and stays owed. Several processes each keep their own pace: what the
 * service refuses all the same is tried again by its client, and then by a sweep.
 */
export class PacedMailer implements Mailer {
  readonly #mailer: Mailer;
  readonly #intervalMs: number;
  readonly #time: typeof realTime;
  /** When all that was sent would have been, one after the other. */
  #evenUntilMs = 0;

  constructor(mailer: Mailer, perSecond: number, time = realTime) {
    this.#mailer = mailer;
    this.#intervalMs = 1000 / perSecond;
    this.#time = time;
  }

  async send(mail: Mail): Promise<void> {
    const nowMs = this.#time.nowMs();
    const evenMs = Math.max(this.#evenUntilMs, nowMs);
    const waitMs = Math.max(0, evenMs - nowMs - (1000 - this.#intervalMs));
    if (waitMs > longestWaitMs) throw new UpstreamError('Too many mails at once for the mail service; it stays owed');
    this.#evenUntilMs = evenMs + this.#intervalMs;
    if (waitMs > 0) await this.#time.wait(waitMs);
    return this.#mailer.send(mail);
  }
}
