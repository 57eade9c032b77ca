import type { Filter } from './filter.ts';

/** Whoever took it in found a virus in it. */
export const virus: Filter = ({ verdicts }) => (verdicts.virus === 'fail' ? 'virus: fail' : undefined);

/** Whoever took it in holds it for spam. */
export const spam: Filter = ({ verdicts }) => (verdicts.spam === 'fail' ? 'spam: fail' : undefined);

/** We have no key to open it with (RFC 1847, section 2.2; RFC 8551, section 3.2; RFC 9580 within the text). */
export const encrypted: Filter = ({ mail }) => {
  if (mail.encryption !== undefined) return mail.encryption;
  return /^\s*-----BEGIN PGP MESSAGE-----/.test(mail.text) ? 'pgp' : undefined;
};

/** There is nothing in it but perhaps a subject. */
export const empty: Filter = ({ mail }) =>
  mail.text.trim() === '' && mail.attachments.length === 0 && mail.cuts.length === 0 ? 'no words' : undefined;
