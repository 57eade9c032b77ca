import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Journal } from '../journal/journal.ts';
import { createSequence } from '../journal-sequence.ts';
import { errorFacts, type Log } from '../log.ts';
import { mailKeys } from '../ses/mail-keys.ts';
import { fileOf, type ReceivedMail, receivedFile } from './received-mail.ts';
import { subjectOf } from './subject-of.ts';

export interface MailIntake {
  /** Resolves when the mail, which comes in pieces, is on the disk; it is handled afterwards. @throws JournalWriteError */
  accept(mail: Pick<ReceivedMail, 'envelope' | 'isTrusted'>, pieces: readonly Buffer[]): Promise<void>;
  /** Takes up, one after the other, what was not yet handled when the process ended. */
  recover(): void;
  stop(): void;
}

interface Parts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly functions: FunctionHost;
  /** Name of the function that handles mail. */
  readonly functionName: string;
  readonly log: Log;
}

/** Delays before each further attempt; the last one again and again: no mail that was accepted is given up. */
const retryDelaysMs = [1, 5, 15, 60, 240].map((minutes) => minutes * 60_000);

/** A disk that took nothing a moment ago is not asked at once. */
const writeAgainAfterMs = 60_000;

/** Each may be 10 MB, and is in memory while it is handled. */
const atOnce = 2;

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly ignoreClaims: boolean;
}

export function createMailIntake({ journal, clock, functions, functionName, log }: Parts): MailIntake {
  const nextId = createSequence(journal, mailKeys.receivedPrefix);
  const waiting: Waiting[] = [];
  let underWay = 0;
  let stopped = false;

  /** Only names wait here; the mails stay in the journal. */
  function handle(mail: Waiting): void {
    waiting.push(mail);
    if (underWay < atOnce) clock.track?.(work());
  }

  async function work(): Promise<void> {
    underWay += 1;
    for (let next = waiting.shift(); next !== undefined && !stopped; next = waiting.shift()) {
      const mail = next;
      await attempt(mail).catch((error: unknown) => {
        log.error('What became of a mail could not be written; it is handled once more', errorFacts(error));
        clock.schedule(clock.nowMs() + writeAgainAfterMs, async () => handle(mail));
      });
    }
    underWay -= 1;
  }

  async function attempt({ id, attempts, ignoreClaims }: Waiting): Promise<void> {
    const { raw: _, ...mail } = journal.get(mailKeys.received(id)) as ReceivedMail;
    try {
      const now = new Date(clock.nowMs()).toISOString();
      const { at, envelope, subject, isTrusted = false } = mail;
      const digest = mail.digest ?? digestOf(envelope, [receivedFile(journal, fileOf(id)) ?? Buffer.alloc(0)]);
      await functions.invoke(functionName, {
        at,
        now,
        envelope,
        subject,
        mail: digest.slice(0, 32),
        file: fileOf(id),
        isTrusted,
        ignoreClaims,
      });
    } catch (error) {
      if (stopped) return;
      const delayMs = retryDelaysMs[Math.min(attempts, retryDelaysMs.length - 1)] ?? 0;
      log.error('A received mail could not be handled; it is tried again', {
        mail: id,
        inSeconds: delayMs / 1000,
        ...errorFacts(error),
      });
      clock.schedule(clock.nowMs() + delayMs, async () => handle({ id, attempts: attempts + 1, ignoreClaims: false }));
      return;
    }
    const stored = journal.get(mailKeys.received(id)) as ReceivedMail;
    await journal.commit([
      { delete: mailKeys.waiting(id) },
      { put: mailKeys.received(id), value: { ...stored, state: 'handled' } },
    ]);
  }

  return {
    async accept({ envelope, isTrusted = false }, pieces) {
      const id = nextId();
      const at = new Date(clock.nowMs()).toISOString();
      const digest = digestOf(envelope, pieces);
      const mail: ReceivedMail = { id, at, envelope, subject: subjectOf(pieces), digest, isTrusted, state: 'waiting' };
      await journal.commit([
        { put: mailKeys.raw(id), pieces },
        { put: mailKeys.received(id), value: mail },
        { put: mailKeys.waiting(id), value: true },
      ]);
      handle({ id, attempts: 0, ignoreClaims: false });
    },
    recover() {
      for (const { key } of journal.range(mailKeys.waitingPrefix)) {
        // Whoever was at work on it has ended with the process.
        handle({ id: key.slice(mailKeys.waitingPrefix.length), attempts: 0, ignoreClaims: true });
      }
    },
    stop() {
      stopped = true;
    },
  };
}

function digestOf(envelope: ReceivedMail['envelope'], pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(JSON.stringify(envelope)).update('\0');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
