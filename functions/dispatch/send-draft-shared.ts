import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import type { DraftShare } from '#schemas/draft-share.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Post } from './post.ts';

/** Tells somebody that a draft is theirs to write too, with its address: whoever opens it signs in. Nothing of the draft is in the mail. */
export async function sendDraftShared({ services, mailer }: Post, { draftId, to, by }: DraftShare): Promise<void> {
  const network = await services.network.directory();
  const person = network.person(to);
  if (person === undefined) return;
  const address = `${services.settings.publicUrl}/drafts/${draftId}`;
  const rendered = renderPlatformMail('draft-shared', person, address, {
    author: shownLine(network.person(by)?.name ?? by),
  });
  await mailer.send({
    ...rendered,
    to,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: [],
    tags: { person: personTag(to), gating: 'no' },
  });
}
