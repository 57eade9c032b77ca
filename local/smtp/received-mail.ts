import type { Journal } from '../journal/journal.ts';
import { mailKeys } from '../ses/mail-keys.ts';

/** A mail from outside, as the journal keeps it; the message as it came stands beside it. */
export interface ReceivedMail {
  /** Digits, in the order of arrival. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly subject: string;
  /** Of envelope and message, by which one that comes twice is known. */
  readonly digest?: string;
  /** The address that it came from is a relay whose Authentication-Results are believed. */
  readonly isTrusted?: boolean;
  readonly state: 'waiting' | 'handled' | 'failed';
  /** The message in base64, as earlier versions kept it. */
  readonly raw?: string;
}

/** Where the receipt rule of the stack puts mails. */
const folder = 'incoming/';

export const fileOf = (id: string): string => `${folder}${id}`;

/** A received mail as it came, under the name that its file has in the stack's bucket. */
export function receivedFile(journal: Journal, key: string): Uint8Array | undefined {
  if (!key.startsWith(folder)) return undefined;
  const id = key.slice(folder.length);
  const bytes = journal.get(mailKeys.raw(id)) as Uint8Array | undefined;
  if (bytes !== undefined) return bytes;
  const { raw } = (journal.get(mailKeys.received(id)) ?? {}) as Partial<ReceivedMail>;
  return raw === undefined ? undefined : Buffer.from(raw, 'base64');
}
