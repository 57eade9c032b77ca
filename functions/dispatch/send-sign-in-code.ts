import { codeMinutes } from '#functions/lib/code-minutes.ts';
import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import type { Post } from './post.ts';

/** Mails a code for signing in. Lost on the way, it is simply asked for again. */
export async function sendSignInCode(
  post: Post,
  signIn: { readonly person: string; readonly code: string },
): Promise<void> {
  const { services, mailer } = post;
  const person = (await services.network.directory()).person(signIn.person);
  if (person === undefined) return;
  const filling = { code: signIn.code, minutes: codeMinutes };
  const rendered = renderPlatformMail('sign-in', person, services.settings.publicUrl, filling);
  await mailer.send({
    ...rendered,
    to: person.id,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: [],
    tags: { person: personTag(person.id), gating: 'no' },
  });
}
