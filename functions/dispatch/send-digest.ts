import { callerOf } from '#functions/lib/caller.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import { personTag } from '#functions/lib/email/person-tag.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { platformDesk } from '#functions/lib/platform-desk.ts';
import { digestFor, isEmpty } from '#functions/lib/use-cases/digest.ts';
import { dayOf, daysBetween } from '#schemas/civil-date.ts';
import type { OwedDigest } from '#schemas/outbox.ts';
import type { Post } from './post.ts';

/** Whether it is another date, by UTC, or another week: a mail service that was down for days owes nobody a pile. */
const isOvertaken = (period: 'daily' | 'weekly', date: string, now: string): boolean =>
  daysBetween(date, dayOf(now)) >= (period === 'daily' ? 1 : 7);

/**
 * Mails somebody what waits for them now, or nothing where nothing does. Who no longer holds a role, or has asked for no
 * digest since, gets none; and what they may no longer read is not in it, however late it is sent.
 */
export async function sendDigest(
  { services, mailer }: Post,
  { person: id, date }: OwedDigest['digest'],
  now: string,
): Promise<void> {
  const network = await services.network.directory();
  const caller = callerOf(network, id, now, 'sign-in');
  const period = caller?.person.digest;
  if (caller === undefined || period === undefined || isOvertaken(period, date, now)) return;
  const digest = await digestFor(services, caller);
  if (isEmpty(digest)) return;
  const contact = network.contactsOf(platformDesk, now)[0]?.id;
  const rendered = renderDigest(digest, {
    person: caller.person,
    period,
    now,
    portalUrl: services.settings.publicUrl,
    contact,
  });
  const mail = {
    ...rendered,
    to: id,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Tawafuq-Notice': `digest/${date}/${id}`,
      ...(contact === undefined ? {} : { 'List-Unsubscribe': unsubscribe(contact) }),
    },
    attachments: [],
    tags: { person: personTag(id), gating: 'no' },
  };
  try {
    await mailer.send(mail);
  } catch (error) {
    // The next one is tried anew.
    if (!(error instanceof MailRefusedError)) throw error;
    log.warn('a digest is refused for good', { person: id, date, error: String(error) });
  }
}

/**
 * A mail to those who keep the roster (RFC 2369, section 3.2), on digests alone: any other mail asks somebody for something. No address to fetch, let alone
 * one that a single request would act on (RFC 8058): whatever opens links for its reader would end their digest.
 */
const unsubscribe = (contact: string): string => `<mailto:${contact}?subject=No%20digest>`;
