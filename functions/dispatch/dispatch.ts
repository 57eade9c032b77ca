import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { OutboxItem, Owed } from '#schemas/outbox.ts';
import type { DispatchInput } from '#schemas/step-inputs.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { inLanes } from './in-lanes.ts';
import { listFormerCases } from './list-former-cases.ts';
import type { Post } from './post.ts';

/** Rows that one sweep takes; the next one follows in minutes, and a long queue means that something else is wrong. */
const sweepLimit = 200;
/** Of the two minutes that a sweep has: mails go no faster than the mail service takes them, and what is under way still ends. */
const longestSweepMs = 60_000;

/** The words of all mails are a third of this function: a sweep that finds nothing, and a resumed machine, start without them. */
const mailing = () => import('./send-messages.ts');
const signingIn = () => import('./send-sign-in-code.ts');
const answering = () => import('./tell-sender.ts');
const sharing = () => import('./send-draft-shared.ts');
const digesting = () => import('./send-digest.ts');
const telling = () => import('./tell-news.ts');
const writing = () => import('./write-to-people.ts');
const alerting = () => import('#functions/lib/mail-to-secretariat/altered-notice.ts');
const reminding = () => import('#functions/lib/mail-to-secretariat/held-back-notice.ts');

/** Does what is owed: at once for rows just written, in a sweep for what somebody left behind. */
export async function dispatch(post: Post, input: DispatchInput): Promise<{ done: number; failed: number }> {
  if ('signIn' in input) {
    const { sendSignInCode } = await signingIn();
    await sendSignInCode(post, input.signIn, input.at);
    return { done: 1, failed: 0 };
  }
  if ('shared' in input) {
    const { sendDraftShared } = await sharing();
    await sendDraftShared(post, input.shared);
    return { done: 1, failed: 0 };
  }
  if ('settledMail' in input) {
    const { tellSender } = await answering();
    await tellSender(post, input.settledMail, input.at);
    return { done: 1, failed: 0 };
  }
  const items =
    'items' in input
      ? input.items
      : await post.services.outbox.leftBehind(input.time, input.ignoreClaims ?? false, sweepLimit);
  const now = 'items' in input ? input.at : new Date(input.time).toISOString();
  const endsAtMs = performance.now() + ('sweep' in input ? longestSweepMs : Number.POSITIVE_INFINITY);
  const work = (item: Owed) => settle(post, item, now);
  const { failures, left } = await inLanes(items, work, () => performance.now() > endsAtMs);
  if (left > 0) log.warn('a sweep ran out of time; the next one goes on', { left });
  if ('sweep' in input) {
    await listFormerCases(post.services);
    const { services, mailer } = post;
    if ((await services.receivedMails.heldBack()).length > 0)
      await (await reminding()).remindOfHeldBack(services, mailer, now);
    const { found = [] } = (await services.historyChecks.lastCheck()) ?? {};
    if (found.length > 0) await (await alerting()).noticeAltered(services, mailer, found, now);
  }
  // What was just committed is swept later. What a sweep cannot do either needs a person: the alarm counts errors.
  if ('sweep' in input && failures > 0) throw new UpstreamError(`${failures} rows still owe something; see the log`);
  return { done: items.length - failures - left, failed: failures };
}

/** @returns whether something is still owed: it stays in the row for the next sweep. */
async function settle(post: Post, item: Owed, now: string): Promise<boolean> {
  try {
    // A machine that starts before people are known, as while an import is under way, would fail at its first step.
    await post.services.network.directory();
    if ('digest' in item) {
      await (await digesting()).sendDigest(post, item.digest, now);
      await post.services.outbox.digestDone(item.digest);
    } else if ('news' in item) {
      const owed = item.news.book === peopleBook ? await (await writing()).writeToPeople(post, item, now) : item;
      await (await telling()).tellNews(post.services, owed, now);
    } else await settleCommit(post, item, now);
    return false;
  } catch (error) {
    log.error('something is still owed; the sweep will try again', { ...whose(item), error: String(error) });
    return true;
  }
}

function whose(item: Owed): object {
  if ('digest' in item) return item.digest;
  if ('news' in item) return item.news;
  return { caseId: item.caseId, seq: item.seq };
}

/**
 * Everything that one commit owes; the row goes when all is done. The machine first: it depends on nobody's mailbox.
 * Each part can be done twice without effect (see ADR 0004).
 */
async function settleCommit(post: Post, item: OutboxItem, at: string): Promise<void> {
  if (item.start !== undefined) await post.machines.start(item.procedure, item.start.name, item.start.input);
  if (item.resume !== undefined) await post.machines.resume(item.resume.taskToken, item.resume.output);
  const { rest, error } =
    item.messages.length === 0 ? { rest: [], error: undefined } : await (await mailing()).sendMessages(post, item, at);
  if (rest.length === 0) return post.services.outbox.done(item.caseId, item.seq);
  const { start, resume, ...owed } = item;
  await post.services.outbox.keepRest({ ...owed, messages: rest });
  throw error;
}
