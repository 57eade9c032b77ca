import { createHash } from 'node:crypto';

/** How large a part is once decoded, and the digest of its content where it is told without decoding twice. */
export function measure(body: Buffer, encoding: string): { bytes: number; sha256?: string; content?: Buffer } {
  if (encoding === 'quoted-printable') return { bytes: decodedLength(body) };
  const content = encoding === 'base64' ? Buffer.from(body.toString('latin1'), 'base64') : body;
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), content };
}

/** `=3D` is one byte, and `=` at the end of a line is none (RFC 2045, section 6.7). */
function decodedLength(body: Buffer): number {
  let length = body.length;
  for (let at = body.indexOf(0x3d); at >= 0; at = body.indexOf(0x3d, at + 1)) {
    if (body[at + 1] === 0x0a) length -= 2;
    else length -= body[at + 1] === 0x0d ? 3 : 2;
  }
  return length;
}
