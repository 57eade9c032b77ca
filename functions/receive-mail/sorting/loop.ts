import { type Filter, field } from './filter.ts';
import { markOfForwarding } from './forwarded.ts';

/** More hops than any honest way: two systems are sending a mail back and forth. */
const tooManyHops = 25;

/** The address of a page of ours that only mails to the secretariat have; a rule of theirs sends such a mail back to us. */
const pageOfMail = /\/received\/\d{17,20}-[\w-]{1,16}/;

/** What we sent ourselves, this edition or another one, and what goes round. */
export const loop: Filter = (sorting) => {
  const { mail } = sorting;
  if (field(sorting, 'tawafuq-notice') !== undefined) return 'tawafuq-notice';
  const hops = mail.headers.filter(({ name }) => name.toLowerCase() === 'received').length;
  if (hops > tooManyHops) return `${hops} × received`;
  return markOfForwarding(sorting) !== undefined && pageOfMail.test(mail.text) ? 'own page' : undefined;
};
