import { Delimiters } from '../mime/delimiters.ts';
import { readHeaderBlock, structuredField } from '../mime/header-block.ts';

/** What a mail as a whole says that it signs (RFC 8551, sections 3.5.2 and 3.5.3), in the bytes that came. */
export type SignedEntity = {
  /** The message of the signature (CMS), in DER or BER. */
  readonly signature: Buffer;
  /** What is signed, where it stands beside the signature; absent where it lies in it. */
  readonly entity?: Buffer;
};

/** Certificates and signature of a person: 2 to 8 KB. */
const mostSignatureBytes = 64 * 1024;
/** With the mail itself inside. */
const mostOpaqueBytes = 2 * 1024 * 1024;

const signatureTypes = ['application/pkcs7-signature', 'application/x-pkcs7-signature'];
const opaqueTypes = ['application/pkcs7-mime', 'application/x-pkcs7-mime'];

/**
 * Finds what a mail signs, where it is signed as a whole: undefined for a mail that is not, and for one of which only a part is. `unreadable` where it
 * says that it is, and has not the two parts of which the second is the signature.
 */
export function signedEntityIn(bytes: Buffer): SignedEntity | 'unreadable' | undefined {
  const block = readHeaderBlock(bytes, 0, () => false);
  const { value, params } = structuredField(block, 'content-type');
  if (opaqueTypes.includes(value) && params['smime-type']?.toLowerCase() === 'signed-data') {
    const signature = decoded(bytes.subarray(block.end), structuredField(block, 'content-transfer-encoding').value);
    return signature.length <= mostOpaqueBytes ? { signature } : 'unreadable';
  }
  if (value !== 'multipart/signed' || !signatureTypes.includes((params['protocol'] ?? '').toLowerCase()))
    return undefined;
  const delimiters = new Delimiters(bytes);
  delimiters.open((params['boundary'] ?? '').trimEnd());
  const first = delimiters.next(block.end);
  const second = first && delimiters.next(first.end);
  if (first === undefined || first.closes || second === undefined || second.closes) return 'unreadable';
  const part = readHeaderBlock(bytes, second.end, () => false);
  const last = delimiters.next(part.end);
  const isSignature = signatureTypes.includes(structuredField(part, 'content-type').value);
  if (last?.closes !== true || !isSignature) return 'unreadable';
  const encoding = structuredField(part, 'content-transfer-encoding').value;
  const signature = decoded(bytes.subarray(part.end, beforeBreak(bytes, last.at)), encoding);
  if (signature.length > mostSignatureBytes) return 'unreadable';
  return { signature, entity: bytes.subarray(first.end, Math.max(first.end, beforeBreak(bytes, second.at))) };
}

const decoded = (body: Buffer, encoding: string): Buffer =>
  encoding === 'base64' ? Buffer.from(body.subarray(0, mostOpaqueBytes * 2).toString('latin1'), 'base64') : body;

/** The line break before a delimiter belongs to the delimiter (RFC 2046, section 5.1.1). */
const beforeBreak = (bytes: Buffer, at: number): number => at - (bytes[at - 2] === 0x0d ? 2 : 1);
