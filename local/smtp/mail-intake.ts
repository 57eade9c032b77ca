import PostalMime from 'postal-mime';
import type { Clock } from '../clock/clock.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Journal } from '../journal/journal.ts';
import { createSequence } from '../journal-sequence.ts';
import { errorFacts, type Log } from '../log.ts';
import { mailKeys } from '../ses/mail-keys.ts';
import type { ReceivedMail } from './received-mail.ts';

export interface MailIntake {
  /** Resolves when the mail is on the disk; it is handled afterwards. @throws JournalWriteError */
  accept(envelope: ReceivedMail['envelope'], raw: Buffer): Promise<void>;
  /** Takes up what was not yet handled when the process ended. */
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

/** Delays before each further attempt; after the last one the mail is shown as failed. */
const retryDelaysMs = [1, 5, 15, 60, 240].map((minutes) => minutes * 60_000);

/** A disk that took nothing a moment ago is not asked at once. */
const writeAgainAfterMs = 60_000;

export function createMailIntake({ journal, clock, functions, functionName, log }: Parts): MailIntake {
  const nextId = createSequence(journal, mailKeys.receivedPrefix);
  let stopped = false;

  function handle(id: string, attempts: number, ignoreClaims = false): void {
    if (stopped) return;
    const work = attempt(id, attempts, ignoreClaims).catch((error: unknown) => {
      log.error('What became of a mail could not be written; it is handled once more', errorFacts(error));
      clock.schedule(clock.nowMs() + writeAgainAfterMs, async () => handle(id, attempts, ignoreClaims));
    });
    clock.track?.(work);
  }

  async function attempt(id: string, attempts: number, ignoreClaims: boolean): Promise<void> {
    const mail = journal.get(mailKeys.received(id)) as ReceivedMail;
    const { at, envelope, raw } = mail;
    try {
      const now = new Date(clock.nowMs()).toISOString();
      await functions.invoke(functionName, { at, now, envelope, raw, ignoreClaims });
      await journal.commit([
        { delete: mailKeys.waiting(id) },
        { put: mailKeys.received(id), value: { ...mail, state: 'handled' } },
      ]);
    } catch (error) {
      if (stopped) return;
      const delayMs = retryDelaysMs[attempts];
      log.error('A received mail could not be handled', {
        mail: id,
        last: delayMs === undefined,
        ...errorFacts(error),
      });
      if (delayMs === undefined) {
        await journal.commit([
          { delete: mailKeys.waiting(id) },
          { put: mailKeys.received(id), value: { ...mail, state: 'failed' } },
        ]);
        return;
      }
      clock.schedule(clock.nowMs() + delayMs, async () => handle(id, attempts + 1));
    }
  }

  return {
    async accept(envelope, raw) {
      const id = nextId();
      const at = new Date(clock.nowMs()).toISOString();
      const subject = await subjectOf(raw);
      const mail: ReceivedMail = { id, at, envelope, subject, raw: raw.toString('base64'), state: 'waiting' };
      await journal.commit([
        { put: mailKeys.received(id), value: mail },
        { put: mailKeys.waiting(id), value: true },
      ]);
      handle(id, 0);
    },
    recover() {
      for (const { key } of journal.range(mailKeys.waitingPrefix)) {
        // Whoever was at work on it has ended with the process.
        handle(key.slice(mailKeys.waitingPrefix.length), 0, true);
      }
    },
    stop() {
      stopped = true;
    },
  };
}

/** Only the headers are read: what else is in the mail is the function's to judge. */
async function subjectOf(raw: Buffer): Promise<string> {
  const end = /\r?\n\r?\n/.exec(raw.subarray(0, 65_536).toString('latin1'));
  const headers = raw.subarray(0, end ? end.index : 65_536);
  try {
    const { subject } = await PostalMime.parse(Buffer.concat([headers, Buffer.from('\r\n\r\n')]));
    return subject ?? '';
  } catch {
    return '';
  }
}
