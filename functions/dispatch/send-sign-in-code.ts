import { codeMinutes } from '#functions/lib/code-minutes.ts';
import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { log } from '#functions/lib/log.ts';
import { countOnce } from '#functions/lib/rate-limit.ts';
import { issueCode } from '#functions/lib/sign-in/issue-code.ts';
import { spaced } from '#functions/lib/sign-in/sign-in-code.ts';
import { everybody, mailsInAll } from '#functions/lib/sign-in/sign-in-limits.ts';
import type { CodeRequest } from '#schemas/code-request.ts';
import type { Post } from './post.ts';

/** Mails a code for signing in to somebody whom the roster knows. Lost on the way, it is simply asked for again. */
export async function sendSignInCode(post: Post, request: CodeRequest, now: string): Promise<void> {
  const { services, mailer } = post;
  const code = await issueCode(services, request, now);
  if (code === undefined) return;
  const network = await services.network.directory();
  const person = network.person(request.email);
  if (person === undefined || network.capacitiesOf(person.id, now).length === 0) return;
  const isKnown = request.browser !== undefined;
  if (!isKnown && (await countOnce(services.counters, mailsInAll, { subject: everybody, now })) === undefined)
    return log.error('no code was mailed: too many have been in this hour, for all together');
  const filling = { code: spaced(code), minutes: codeMinutes };
  const rendered = renderPlatformMail('sign-in', person, services.settings.publicUrl, filling);
  await mailer.send({
    ...rendered,
    to: person.id,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: [],
    tags: { person: personTag(person.id), gating: 'no' },
  });
}
