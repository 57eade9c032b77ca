import type { MailLinks } from '#functions/lib/email/personal.ts';
import { withoutSecrets } from '#functions/lib/email/without-secrets.ts';
import type { Mail } from '#functions/lib/ports.ts';
import type { SentMailStore } from '#functions/lib/sent-mails/ports.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';

/** A mail to one person, with what acts are done with in it. */
export type Letter = { readonly mail: Mail; readonly links: MailLinks; readonly language: InterfaceLanguage };

/**
 * Keeps the words of one event's mails, all in one write, before any of them is handed to the mail service: one that cannot be kept stays
 * owed, and nobody gets it twice for that (ADR 35).
 */
export async function keepWords(
  store: SentMailStore,
  caseId: string,
  seq: number,
  made: readonly PromiseSettledResult<object | undefined>[],
  at: string,
): Promise<void> {
  const letters = made.flatMap((each) => (each.status === 'fulfilled' && isLetter(each.value) ? [each.value] : []));
  if (letters.length === 0) return;
  const mails = letters.map(({ mail: { to, subject, text }, links, language }) => ({
    ...{ to, language, subject },
    text: withoutSecrets(text, links, language),
  }));
  await store.keep(caseId, seq, mails, at);
}

const isLetter = (made: object | undefined): made is Letter => made !== undefined && 'mail' in made;
