import { randomBytes } from 'node:crypto';
import { decode } from 'libqp';
import { cutText } from '#functions/lib/cut-text.ts';
import { largestDocumentBytes } from '#schemas/document.ts';
import { type DocxWords, wordsOfDocx } from '../docx/words-of-docx.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';
import { type Leaf, runParser } from './run-parser.ts';
import { type SievedPart, sieve } from './sieve.ts';

/** A file that hangs on a mail, decoded. */
export type EnclosedFile = {
  readonly name: string;
  /** As the mail calls it; nothing else says so. */
  readonly mediaType: string;
  /** Of a text, as the mail says it; empty where it does not. */
  readonly charset: string;
  readonly bytes: number;
  /** Undefined where it is larger than we take. */
  readonly content?: Uint8Array;
  /** Of a Word document that can be read. */
  readonly docx?: DocxWords;
  /** It is a picture that the words of the mail show, as the sign of an office below them. */
  readonly isShownInside: boolean;
};

/** Signatures of a mail are no files of its writer's (RFC 8551, section 3.5.3; RFC 3156, section 5). */
const signatures = ['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature'];

/** Decodes what hangs on a mail. How much that is the mail itself bounds: no encoding of mail makes anything larger. */
export async function openEnclosed(bytes: Buffer): Promise<EnclosedFile[]> {
  const field = `x-${randomBytes(12).toString('hex')}`;
  const { mail, parts } = sieve(bytes, field);
  const { leaves } = await runParser(mail, field);
  const files: EnclosedFile[] = [];
  for (const leaf of leaves.filter(isFile).slice(0, limits.enclosed)) {
    const file = opened(leaf, parts[leaf.place]);
    const docx = file.content && isZip(file.content) ? await wordsOfDocx(Buffer.from(file.content)) : undefined;
    files.push(docx === undefined ? file : { ...file, docx });
  }
  return files;
}

const isFile = ({ mediaType }: Leaf): boolean => !signatures.includes(mediaType.toLowerCase());

/** A local file header (APPNOTE.TXT, section 4.3.7). */
const isZip = (content: Uint8Array): boolean =>
  content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4;

function opened({ name, mediaType, content: own, isShownInside }: Leaf, part: SievedPart | undefined): EnclosedFile {
  const { body, encoding, charset } = part ?? { body: own, encoding: '', charset: '' };
  const { bytes } = measure(body, encoding);
  const about = {
    name: cutText(name, limits.enclosedNameBytes),
    mediaType: cutText(mediaType, 100),
    charset: charset.slice(0, 40),
    bytes,
    isShownInside,
  };
  const isTooLarge = bytes > (encoding === 'quoted-printable' ? limits.quotedBytes : largestDocumentBytes);
  return isTooLarge ? about : { ...about, content: decoded(body, encoding) };
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  const content = encoding === 'quoted-printable' ? decode(body) : measure(body, encoding).content;
  // In a buffer of its own, which another thread can be given.
  return new Uint8Array(content ?? body);
}
