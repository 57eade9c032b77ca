import { cutText } from '#functions/lib/cut-text.ts';
import { noticeHeldBack } from '#functions/lib/mail-to-secretariat/held-back-notice.ts';
import type { Files, Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { canBeSettled, type MailFate, type MailVerdicts, type SuggestedAbsence } from '#schemas/received-mail.ts';
import type { Person } from '#schemas/roster.ts';
import { absenceIn } from './absence/absence-in.ts';
import { unauthenticated, verdictsOf } from './authentication-results.ts';
import type { Keep } from './begin/begin-by-mail.ts';
import { recordReport } from './bounce/record-report.ts';
import { isTooMuch, mostMailBytes } from './caps.ts';
import type { Incoming, Received } from './incoming.ts';
import { type MailReader, nothingRead } from './mail-reader.ts';
import { mayAnswer, mayTellOnce } from './may-answer.ts';
import { once } from './once.ts';
import { ownWords } from './own-words.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { answerTo, tellSecretariat } from './pass-on.ts';
import { secretsOut } from './secrets-of.ts';
import { senderOf } from './sender-of.ts';
import { type AboutMail, forgetAtOf, shownMail } from './shown-mail.ts';
import { markOfAnswering } from './sorting/other-automatic.ts';
import { sort } from './sorting/sort.ts';

/** What a mail that comes in is handled with. */
export type Desk = {
  readonly mailer: Mailer;
  readonly files: Pick<Files, 'read'>;
  readonly reader: MailReader;
  /** Whose word on signatures counts (S/MIME), as certificates; without any, signatures are not looked at. */
  readonly authorities: readonly Uint8Array[];
  /** Behind the `@` of our addresses. */
  readonly domain: string;
  /** From which our mails are: what is written there is for the secretariat. */
  readonly ownAddress: string;
};

/** Forms, acts and drafts are loaded with the first mail of a person: most mails are reports (docs/cold-start.md). */
const whatPeopleAsk = () => import('./do-what-it-asks.ts');
const telling = () => import('./answer/tell-writer.ts');

/** Attempts that did not end, each counted before it was made; the next one does not touch the mail. */
const mostAttempts = 2;

/** As much of a subject as a list shows. */
const subjectBytes = 500;

/**
 * A mail from outside. Each is kept where the secretariat sees it. A report about a notice is recorded on it; an automatic reply
 * never acts; what a person may have written goes to the secretariat, and a sender whom the roster knows is told so. No
 * position is ever inferred from what a mail says.
 */
export function receiveMail(services: Services, desk: Desk, incoming: Incoming): Promise<Received> {
  return once(services, incoming.mail, incoming, async (attempt) =>
    attempt > mostAttempts ? setAside(services, desk, incoming) : handle(services, desk, incoming),
  );
}

async function handle(services: Services, desk: Desk, incoming: Incoming): Promise<Received> {
  const { at, now, envelope } = incoming;
  // Before anything is sent about this one: what fails here comes again, and nobody gets anything twice.
  await noticeHeldBack(services, desk.mailer, now, 0);
  const raw = await desk.files.read(incoming.file);
  const isTooLarge = raw.length > mostMailBytes;
  const read = await desk.reader.read(raw, { authorities: desk.authorities, at });
  const withoutSecrets = await secretsOut(services, `${read.subject}\n${read.text}`, envelope.to);
  const mail = { ...read, subject: withoutSecrets(read.subject), text: withoutSecrets(read.text) };
  const verdicts = incoming.verdicts ?? (incoming.isTrusted ? verdictsOf(mail) : unauthenticated);
  const sorted = sort(read, envelope, verdicts);
  const { kind } = sorted;
  const keep: Keep = async (fate, about = {}) => {
    const known = canBeSettled({ fate }) ? { ...(await forSettling()), ...about } : about;
    const shown = shownMail(incoming, mail, verdicts, sorted, fate, known);
    await services.receivedMails.keep(shown, forgetAtOf(at));
    return shown;
  };
  const report = await recordReport(services, { at, envelope, deliveryStatus: mail.report?.deliveryStatus });
  if (report === 'bounce') return { kept: (await keep('bounce')).fate };
  // That a notice has not arrived may stand in its words, which only a person reads.
  const isUnclear =
    report === 'unclear-report' && markOfAnswering({ mail }) === undefined && sorted.filter !== 'out-of-office';
  const isOfProgram = kind === 'report' || kind === 'automatic' || kind === 'loop';
  if (isOfProgram && !isUnclear) return { kept: (await keep('shown', { absence: await suggestedAbsence() })).fate };
  const known = await whomWeKnow(services, mail, incoming, verdicts);
  if (verdicts.spam === 'fail' || verdicts.virus === 'fail') return { kept: await keepSuspect(known) };
  if (await isTooMuch(services, { at, envelope: { ...envelope, to: [] }, verdicts }, known?.id)) {
    const held = await keep('held-back');
    await noticeHeldBack(services, desk.mailer, now, 1);
    return { kept: held.fate };
  }
  const { doWhatItAsks } = await whatPeopleAsk();
  const asking = { incoming, mail: read, verdicts, kind, withoutSecrets, isTooLarge };
  const done = await doWhatItAsks(services, desk, asking, known, keep);
  if (done !== undefined) return done;
  // In sight before anything is sent: whatever happens to the sending, the mail can be read.
  const shown = await keep('under-way');
  const isAnswered =
    known !== undefined && kind === 'person' && (await mayAnswer(services, { to: known.id, now, verdicts }));
  await Promise.all([
    tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, mail),
    isAnswered ? answerTo(services, desk.mailer, known, shown, mail) : undefined,
  ]);
  return { kept: (await keep('passed-on', { isAnswered })).fate };

  /** What the secretariat makes something of, and whom it tells; of reports, which most mails are, nobody makes anything. */
  async function forSettling(): Promise<Pick<AboutMail, 'own' | 'sender'>> {
    const network = await services.network.directory();
    return { own: withoutSecrets(ownWords(read).own), sender: senderOf(network, read, verdicts, kind) };
  }

  /** Not passed on: its sender is hardly who it says. Only where their domain vouches for them are they told of a virus. */
  async function keepSuspect(writer: Person | undefined): Promise<MailFate> {
    const hasVirus = verdicts.virus === 'fail';
    const because = 'virus';
    const isAnswered =
      hasVirus &&
      writer !== undefined &&
      verdicts.dmarc === 'pass' &&
      (await mayTellOnce(services, { to: writer.id, now, verdicts }, because, mail));
    const shown = await keep('suspect', hasVirus ? { because, isAnswered } : {});
    if (isAnswered)
      await (await telling()).tellWriter(services, desk.mailer, writer, { fate: 'held', because }, shown, mail);
    return shown.fate;
  }

  async function suggestedAbsence(): Promise<SuggestedAbsence | undefined> {
    const absent = sorted.filter === 'out-of-office' ? absenceIn(`${mail.subject}\n${mail.text}`, at) : undefined;
    const person = absent && (await whomWeKnow(services, mail, incoming, verdicts));
    return absent && person && { name: person.name, ...absent };
  }
}

/** It ended whoever was at work on it: it is not looked into again. */
async function setAside(services: Services, desk: Desk, incoming: Incoming): Promise<Received> {
  const verdicts = incoming.verdicts ?? unauthenticated;
  const subject = cutText(incoming.subject ?? '', subjectBytes);
  const shown = shownMail(incoming, { ...nothingRead, subject }, verdicts, { kind: 'person' }, 'set-aside');
  await services.receivedMails.keep(shown, forgetAtOf(incoming.at));
  await tellSecretariat(services, desk.mailer, 'mail-set-aside', shown, nothingRead);
  return { kept: 'set-aside' };
}

/** Whom of the roster it is from; nobody when their domain says that it is not (RFC 7489). */
async function whomWeKnow(
  { network }: Services,
  mail: ParsedMail,
  { envelope }: Incoming,
  { dmarc }: MailVerdicts,
): Promise<Person | undefined> {
  if (dmarc === 'fail') return undefined;
  const directory = await network.directory();
  const [writer, another] = mail.from;
  const addresses = [another === undefined ? (writer?.address ?? '') : '', envelope.from];
  return addresses.map((address) => directory.person(address.toLowerCase())).find((person) => person !== undefined);
}
