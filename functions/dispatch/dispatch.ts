import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { DispatchInput, OutboxItem } from '#schemas/step.ts';
import type { Post } from './post.ts';

/** Rows that one sweep takes; the next one follows in minutes, and a long queue means that something else is wrong. */
const sweepLimit = 200;

/** The words of all mails are a third of this function: a sweep that finds nothing, and a resumed machine, start without them. */
const mailing = () => import('./send-messages.ts');
const signingIn = () => import('./send-sign-in-code.ts');

/** Does what commits owe: at once for rows just committed, in a sweep for what somebody left behind. */
export async function dispatch(post: Post, input: DispatchInput): Promise<{ done: number; failed: number }> {
  if ('signIn' in input) {
    const { sendSignInCode } = await signingIn();
    await sendSignInCode(post, input.signIn);
    return { done: 1, failed: 0 };
  }
  const items =
    'items' in input
      ? input.items
      : await post.services.outbox.leftBehind(input.time, input.ignoreClaims ?? false, sweepLimit);
  const at = 'items' in input ? input.at : new Date(input.time).toISOString();
  const failures = (await Promise.all(items.map((item) => settle(post, item, at)))).filter((failed) => failed).length;
  // What was just committed is swept later. What a sweep cannot do either needs a person: the alarm counts errors.
  if ('sweep' in input && failures > 0) throw new UpstreamError(`${failures} commits still owe something; see the log`);
  return { done: items.length - failures, failed: failures };
}

/**
 * Everything that one commit owes; the row goes when all is done. The machine first: it depends on nobody's mailbox.
 * What fails stays in the row for the next sweep; each part can be done twice without effect (see ADR 0004).
 */
async function settle(post: Post, item: OutboxItem, at: string): Promise<boolean> {
  try {
    // A machine that starts before people are known, as while an import is under way, would fail at its first step.
    await post.services.network.directory();
    if (item.start !== undefined) await post.machines.start(item.procedure, item.start.name, item.start.input);
    if (item.resume !== undefined) await post.machines.resume(item.resume.taskToken, item.resume.output);
    const { rest, error } =
      item.messages.length === 0
        ? { rest: [], error: undefined }
        : await (await mailing()).sendMessages(post, item, at);
    if (rest.length === 0) {
      await post.services.outbox.done(item.caseId, item.seq);
      return false;
    }
    const { start, resume, ...owed } = item;
    await post.services.outbox.keepRest({ ...owed, messages: rest });
    throw error;
  } catch (error) {
    log.error('a commit still owes something; the sweep will try again', {
      caseId: item.caseId,
      seq: item.seq,
      error: String(error),
    });
    return true;
  }
}
