import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Journal } from '../journal/journal.ts';
import { mailKeys } from './mail-keys.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** A mail as the journal keeps it: packed against another one, or whole, which then others may be packed against. */
type StoredMail = OutgoingMail | { readonly like: string; readonly packed: Uint8Array };

/**
 * Mails of one language are alike, and packed against one of them a mail is a tenth as large. The journal's file is mapped
 * into memory, and mails were most of it (docs/adr/0005-where-the-time-goes.md).
 */
export function createMailPacker() {
  const patterns = new Map<string, { readonly id: string; readonly dictionary: Buffer }>();
  return {
    pack(mail: OutgoingMail): StoredMail {
      const pattern = patterns.get(languageOf(mail));
      if (pattern === undefined) return mail;
      const packed = deflateRawSync(JSON.stringify(mail), { ...cheaply, dictionary: pattern.dictionary });
      return { like: pattern.id, packed };
    },
    /** The first mail about a case in its language is what the next are packed against; it must be on the disk by now. */
    written(mail: OutgoingMail): void {
      const language = languageOf(mail);
      if (mail.tags['case'] === undefined || patterns.has(language)) return;
      patterns.set(language, { id: mail.id, dictionary: dictionaryOf(mail) });
    },
  };
}

/** The mail of that id, whole. */
export function readSentMail(journal: Journal, id: string): OutgoingMail | undefined {
  const stored = journal.get(mailKeys.sent(id)) as StoredMail | undefined;
  if (stored === undefined || !('packed' in stored)) return stored;
  const pattern = journal.get(mailKeys.sent(stored.like)) as OutgoingMail;
  return JSON.parse(inflateRawSync(stored.packed, { dictionary: dictionaryOf(pattern) }).toString());
}

/** Less memory than the default is set up in half the time, and what it holds is as large (70 for 130 µs a mail of 8 KB). */
const cheaply = { level: 1, memLevel: 6 } as const;

const languageOf = ({ html }: OutgoingMail): string => /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? '';

const dictionaryOf = (mail: OutgoingMail): Buffer => Buffer.from(JSON.stringify(mail));
