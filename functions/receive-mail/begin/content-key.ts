import type { Caller } from '#functions/lib/caller.ts';
import { sha256 } from '#functions/lib/hash.ts';
import type { Services } from '#functions/lib/services.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { handedInBefore } from './handed-in-before.ts';

/** Whoever sends the same words again so soon has sent them twice, from an outbox that was stuck or by a server that was not sure. */
const sameWithinMs = 10 * 60_000;

type Said = Pick<ParsedMail, 'text' | 'attachments'>;

/** What a mail says, and what hangs on it: of two that are alike in this nobody means two things. */
export const saidIn = ({ text, attachments }: Said): readonly string[] => [
  text,
  ...attachments.map(({ sha256: hash, name }) => hash ?? name),
];

/**
 * By which a mail is known that says the same as another of its writer: what it says and what hangs on it, within ten minutes. It
 * begins one case or one draft, whatever the mails are called and to which of our addresses copies went.
 */
export async function contentKey(services: Services, { person, now }: Caller, mail: Said): Promise<string> {
  const content = [person.id, ...saidIn(mail)];
  const span = Math.floor(Date.parse(now) / sameWithinMs);
  const keyOf = (number: number): string => sha256(JSON.stringify(['mail', number, ...content])).slice(0, 32);
  // Spans begin at fixed times, and the first of two can stand at the end of one.
  const before = await handedInBefore(services, person.id, keyOf(span - 1), now);
  const isRecent = before !== undefined && Date.parse(now) - Date.parse(before.at) < sameWithinMs;
  return keyOf(isRecent ? span - 1 : span);
}
