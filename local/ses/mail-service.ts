import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Journal, Op } from '../journal/journal.ts';
import { createSequence } from '../journal-sequence.ts';
import { errorFacts, type Log } from '../log.ts';
import { bareAddress, detailType, type Fate, identityArn, mailEventDetail } from './mail-event.ts';
import { mailKeys } from './mail-keys.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { createMailPacker, readSentMail } from './packed-mail.ts';
import { readSendRawEmail } from './read-send-raw-email.ts';
import type { Relay, RelayError } from './relay.ts';

export interface MailService {
  /**
   * SES SendRawEmail. A second call with the same Tawafuq-Notice header sends nothing and answers with the first MessageId.
   * @throws InvalidParameterValue; JournalWriteError, and then nothing was sent
   */
  sendRawEmail(input: unknown): Promise<{ readonly MessageId: string }>;
  /** Takes up what was not yet handed to the relay when the process ended. */
  recover(): void;
  stop(): void;
}

interface Parts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly bus: EventBus;
  /** Undefined: mails stay in the mailbox, and count as delivered. */
  readonly relay: Relay | undefined;
  /** Addresses that bounce, lower case. */
  readonly bounce: readonly string[];
  readonly log: Log;
}

/** Everything at this domain bounces, so that bounces can be tried. */
const bounceDomain = '@bounce.example.org';

const noticeHeader = 'tawafuq-notice';

/** Delays before each further attempt to hand a mail to the relay. After the last one it counts as bounced. */
const relayDelaysMs = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * 60_000);

/** The embedded SES: a mailbox in the journal, and a relay behind it when there is one. */
export function createMailService({ journal, clock, bus, relay, bounce, log }: Parts): MailService {
  const nextId = createSequence(journal, mailKeys.sentPrefix);
  const packer = createMailPacker();
  const underWay = new Map<string, Promise<{ readonly MessageId: string }>>();
  let stopped = false;

  async function send(input: unknown): Promise<{ readonly MessageId: string }> {
    const read = await readSendRawEmail(input);
    const notice = Object.entries(read.headers).find(([name]) => name.toLowerCase() === noticeHeader)?.[1];
    if (notice === undefined) return accept(read, []);
    const first = underWay.get(notice);
    if (first !== undefined) return first;
    const messageId = journal.get(mailKeys.notice(notice));
    if (typeof messageId === 'string') return { MessageId: messageId };
    const sending = accept(read, [notice]).finally(() => underWay.delete(notice));
    underWay.set(notice, sending);
    return sending;
  }

  async function accept(read: Awaited<ReturnType<typeof readSendRawEmail>>, notices: readonly string[]) {
    const at = new Date(clock.nowMs()).toISOString();
    const mail: OutgoingMail = { ...read, id: nextId(), messageId: randomBytes(30).toString('hex'), at };
    const ops: Op[] = [
      { put: mailKeys.sent(mail.id), value: packer.pack(mail) },
      ...mail.to.map((to) => ({ put: mailKeys.sentTo(bareAddress(to), mail.id), value: true })),
      ...(mail.tags['case'] === undefined
        ? []
        : [{ put: mailKeys.sentForCase(mail.tags['case'], mail.id), value: true }]),
      ...notices.map((notice) => ({ put: mailKeys.notice(notice), value: mail.messageId })),
    ];
    const fate = fateWithoutRelay(mail);
    if (fate) {
      // The mail and the news of its fate are written together: neither is there without the other.
      const news = announce(mail, fate);
      await journal.commit([...ops, ...news.ops]);
      news.send();
    } else {
      await journal.commit([...ops, { put: mailKeys.relaying(mail.id), value: { attempts: 0 } }]);
      hand(mail.id, 0);
    }
    packer.written(mail);
    return { MessageId: mail.messageId };
  }

  function fateWithoutRelay(mail: OutgoingMail): Fate | undefined {
    const bounces = mail.to
      .map((to) => bareAddress(to).toLowerCase())
      .some((to) => to.endsWith(bounceDomain) || bounce.includes(to));
    if (bounces)
      return { kind: 'bounced', permanent: true, status: '5.1.1', diagnostic: 'smtp; 550 5.1.1 user unknown' };
    return relay ? undefined : { kind: 'delivered', smtpResponse: '250 2.0.0 kept in the mailbox' };
  }

  function announce(mail: OutgoingMail, fate: Fate) {
    const at = new Date(clock.nowMs()).toISOString();
    return bus.deliver('aws.ses', detailType(fate), [identityArn(mail)], mailEventDetail(mail, fate, at));
  }

  function hand(id: string, attempts: number): void {
    if (stopped) return;
    const work = handOver(id, attempts).catch((error: unknown) =>
      log.error(
        'What became of a mail could not be written; it is handed over again at the next start',
        errorFacts(error),
      ),
    );
    clock.track?.(work);
  }

  async function handOver(id: string, attempts: number): Promise<void> {
    const mail = readSentMail(journal, id) as OutgoingMail;
    const fate = await attemptRelay(mail, attempts);
    if (stopped) return;
    if (fate) {
      const news = announce(mail, fate);
      await journal.commit([{ delete: mailKeys.relaying(id) }, ...news.ops]);
      news.send();
      return;
    }
    await journal.commit([{ put: mailKeys.relaying(id), value: { attempts: attempts + 1 } }]);
    clock.schedule(clock.nowMs() + (relayDelaysMs[attempts] ?? 0), async () => hand(id, attempts + 1));
  }

  /** Undefined when it is to be tried again. */
  async function attemptRelay(mail: OutgoingMail, attempts: number): Promise<Fate | undefined> {
    if (!relay) return { kind: 'delivered', smtpResponse: '250 2.0.0 kept in the mailbox' };
    try {
      return { kind: 'delivered', smtpResponse: await relay.send(mail) };
    } catch (error) {
      const { permanent, status, message } = error as RelayError;
      const last = attempts >= relayDelaysMs.length;
      log.warn('The relay did not take a mail', { mail: mail.id, permanent, last, answer: message });
      return permanent || last ? { kind: 'bounced', permanent, status, diagnostic: `smtp; ${message}` } : undefined;
    }
  }

  return {
    sendRawEmail: send,
    recover() {
      for (const { key, value } of journal.range(mailKeys.relayingPrefix)) {
        hand(key.slice(mailKeys.relayingPrefix.length), (value as { attempts: number }).attempts);
      }
    },
    stop() {
      stopped = true;
      relay?.close();
    },
  };
}
