import { fieldsWhere, readHeaderBlock } from '../mime/header-block.ts';
import { type EnclosedFile, openEnclosed } from '../mime/open-enclosed.ts';
import { parseMail } from '../mime/parse-mail.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { SignatureTest } from './check-signature.ts';
import { type SignedEntity, signedEntityIn } from './signed-entity.ts';

/** What signatures on mails are checked against, and when they have to hold: when the mail was taken in. */
export type Checking = Pick<SignatureTest, 'at' | 'authorities'>;

/** Twice what SES lets out of itself in one mail; the library and the runtime copy it. */
const mostSignedBytes = 20 * 1024 * 1024;

/** The library is loaded with the first signed mail: few mails are. */
const checker = () => import('./check-signature.ts');

/**
 * Reads a mail, and checks the signature on it where there are authorities to check it against. Of a mail whose signature holds nothing is read but what was
 * signed, under the header fields that it came with; of any other all that came is, as if it were not signed.
 */
export const readSigned = async (bytes: Buffer, checking: Checking): Promise<ParsedMail> =>
  (await readWhatCounts(bytes, checking)).mail;

/** What hangs on the same: beside what was signed, anybody may have hung something else. */
export const openSigned = async (bytes: Buffer, checking: Checking): Promise<EnclosedFile[]> =>
  openEnclosed((await readWhatCounts(bytes, checking)).bytes);

/** A mail as it counts, and the bytes that it was read from. */
type Counting = { readonly mail: ParsedMail; readonly bytes: Buffer };

async function readWhatCounts(bytes: Buffer, { authorities, at }: Checking): Promise<Counting> {
  const mail = await parseMail(bytes);
  if (authorities.length === 0) return { mail, bytes };
  const signed = signedEntityIn(bytes);
  if (signed === undefined) return { mail: hasSignedPart(mail) ? { ...mail, signature: 'partial' } : mail, bytes };
  if (signed === 'unreadable' || (signed.entity?.length ?? 0) > mostSignedBytes)
    return { mail: { ...mail, signature: 'unreadable' }, bytes };
  return readEntity(bytes, mail, signed, { authorities, at });
}

async function readEntity(
  bytes: Buffer,
  mail: ParsedMail,
  signed: SignedEntity,
  checking: Checking,
): Promise<Counting> {
  const { checkSignature } = await checker();
  const [author, another] = mail.from;
  const address = another === undefined ? (author?.address ?? '') : '';
  const { entity, fault } = await checkSignature(signed, { ...checking, address });
  // What lies in the signature can be read nowhere else, whoever has signed it.
  const isOnlyThere = signed.entity === undefined;
  const signature = fault ?? 'holds';
  if (entity === undefined || (fault !== undefined && !isOnlyThere)) return { mail: { ...mail, signature }, bytes };
  const inner = within(bytes, entity);
  return { mail: { ...(await parseMail(inner)), signature }, bytes: inner };
}

/** What was signed says its own type; all other fields are those of the mail, also where it repeats them (RFC 9788). */
function within(bytes: Buffer, entity: Buffer): Buffer {
  const outer = readHeaderBlock(bytes, 0, () => false);
  const inner = readHeaderBlock(entity, 0, () => false);
  return Buffer.concat([
    ...fieldsWhere(outer, (name) => !name.startsWith('content-')),
    ...fieldsWhere(inner, (name) => name.startsWith('content-')),
    Buffer.from('\r\n'),
    entity.subarray(inner.end),
  ]);
}

/** As where a list has put a signed mail beside a footer of its own: what else there is, anybody may have written. */
const hasSignedPart = ({ attachments }: ParsedMail): boolean =>
  attachments.some(({ mediaType }) => /^application\/(x-)?pkcs7-signature$/i.test(mediaType));
