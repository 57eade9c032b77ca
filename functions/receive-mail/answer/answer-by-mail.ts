import { mayRead } from '#functions/lib/access.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { readAnswerAddress } from '#functions/lib/email/answer-address.ts';
import { NotFoundError } from '#functions/lib/errors.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { Services } from '#functions/lib/services.ts';
import { joinCorrespondence } from '#functions/lib/use-cases/join-correspondence.ts';
import { type AnsweredNotice, noticeAnswered } from '#functions/lib/use-cases/notice-answered.ts';
import type { HeldBecause, MailKind, MailVerdicts } from '#schemas/received-mail.ts';
import type { Incoming } from '../incoming.ts';
import { ownWords } from '../own-words.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { mailIdOf } from '../shown-mail.ts';
import { proofOfMail } from '../signature/proof-of-mail.ts';
import { encrypted } from '../sorting/not-readable.ts';
import { provenAddress, whoWrites } from '../who-writes.ts';
import { actByMail, type MailedAct } from './act-by-mail.ts';
import { isAnswerable } from './answerable-days.ts';
import { letterOf } from './letter-of.ts';

/** A mail as it was read, with what is known of it. */
export type AnsweringMail = {
  readonly incoming: Incoming;
  readonly mail: ParsedMail;
  readonly verdicts: MailVerdicts;
  readonly kind: MailKind;
  readonly isTooLarge: boolean;
  /** Takes out of words what proves that somebody has a mail of ours. */
  readonly withoutSecrets: (text: string) => string;
};

/** What becomes of an answer: it joins its case, or somebody of the secretariat has to look at it, and why. */
export type Answer =
  | { readonly fate: 'joined'; readonly caseId: string; readonly isClosed: boolean }
  | MailedAct
  | { readonly fate: 'held'; readonly because: HeldBecause; readonly caseId?: string };

/**
 * What somebody wrote to the address of a notice. It joins the case's correspondence where their domain vouches for them, and they are whom we wrote to;
 * all else waits for the secretariat. To the address for it goes what a mail offers to be sent, which is an act. Undefined for mail to any other address.
 */
export async function answerByMail(services: Services, answering: AnsweringMail): Promise<Answer | undefined> {
  const { incoming, mail } = answering;
  const answered = await noticeAnswered(services, incoming.envelope.to);
  if (answered === undefined) return undefined;
  if (answered === 'unknown') return held((await isCaseOfWriter(services, answering)) ? 'made-up-key' : 'unknown-case');
  const { caseId } = answered;
  const because = faultOf(answering, answered);
  if (because !== undefined) return { ...held(because), caseId };
  const network = await services.network.directory();
  const writer = callerOf(network, answered.notice.to, incoming.at, 'mail');
  if (writer === undefined) return { ...held('expired-key'), caseId };
  const by = { ...writer, ...proofOfMail(mail) };
  const letterKey = letterKeyOf(mail, incoming);
  if (answered.kind === 'act') return actByMail(services, by, answered, mail, letterKey);
  const letter = letterOf(answering, answered, network);
  try {
    const joined = await joinCorrespondence(services, caseId, { by, letter, letterKey });
    return { fate: 'joined', caseId, isClosed: joined.isClosed };
  } catch (error) {
    // The case is no longer theirs to read.
    if (error instanceof NotFoundError) return { ...held('expired-key'), caseId };
    throw error;
  }
}

const held = (because: HeldBecause): Extract<Answer, { fate: 'held' }> => ({ fate: 'held', because });

/** Why a mail does not join by itself. */
function faultOf(
  { incoming, mail, verdicts, kind }: AnsweringMail,
  { kind: answerKind, event, notice }: AnsweredNotice,
) {
  const proven = provenAddress(mail, verdicts);
  if (mail.cuts.includes('unreadable')) return 'unreadable';
  if ('heldBecause' in proven) return proven.heldBecause;
  if (proven.address !== notice.to.toLowerCase()) return 'another-sender';
  if (kind !== 'person') return 'passed-on-by-rule';
  if (!isAnswerable(event.at, incoming.at)) return 'expired-key';
  if (encrypted({ mail, sender: incoming.envelope.from, verdicts }) !== undefined) return 'encrypted';
  const { own, signature } = ownWords(mail);
  return answerKind === 'answer' && own === '' && signature === '' && mail.attachments.length === 0
    ? 'empty'
    : undefined;
}

/** Whether an address that we made for no notice names a case that its proven writer reads: nobody else learns that there is one. */
async function isCaseOfWriter(services: Services, { incoming, mail, verdicts }: AnsweringMail): Promise<boolean> {
  const network = await services.network.directory();
  const writer = whoWrites(network, mail, verdicts, { at: incoming.at, language: undefined });
  if ('heldBecause' in writer) return false;
  for (const { caseId } of incoming.envelope.to.map(readAnswerAddress).filter((each) => each !== undefined)) {
    const stored = await services.cases.load(caseId);
    if (stored === undefined) continue;
    if (mayRead(await moduleOf(stored.procedure), stored.state, writer.caller, network)) return true;
  }
  return false;
}

/** Copies of a mail have one id, wherever they were sent; a mail without one is known by where it lies. */
const letterKeyOf = ({ messageId }: ParsedMail, incoming: Incoming): string => messageId ?? mailIdOf(incoming);
