import { personTag } from '#functions/lib/email/person-tag.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Person } from '#schemas/roster.ts';

/** To whom a mail about mails from outside goes, and that no program shall answer it (RFC 3834). */
export const platformMailTo = (
  { id }: Pick<Person, 'id'>,
  about: string,
): Omit<Parameters<Mailer['send']>[0], 'subject' | 'html' | 'text'> => ({
  to: id,
  headers: {
    'Auto-Submitted': 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
    'Tawafuq-Notice': `${about}/${id}`,
  },
  attachments: [],
  tags: { person: personTag(id), gating: 'no' },
});
