import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { certificatesIn } from '#functions/receive-mail/signature/authorities.ts';

const fileCalled = (name: string): string => readFileSync(new URL(`../mail/signed/${name}`, import.meta.url), 'utf8');

/** The authority that has vouched for the one who vouches for ILO (test/mail/signed/make.sh). */
export const authorities = certificatesIn(fileCalled('authority.pem'));

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signatureType = 'application/pkcs7-signature';
const boundary = 'signed';

/** Words as a mail that is signed for ilo@example.org: header fields, and what stands below them. */
export async function signedByIlo(words: string): Promise<{ header: string[]; words: string }> {
  const entity = `Content-Type: text/plain; charset=utf-8\r\n\r\n${words.replaceAll(/\r?\n/g, '\r\n')}`;
  const signature = Buffer.from(await signatureOver(Buffer.from(entity))).toString('base64');
  const file = `Content-Type: ${signatureType}\r\nContent-Transfer-Encoding: base64\r\n\r\n${signature.replaceAll(/.{1,64}/g, '$&\r\n')}`;
  return {
    header: [`Content-Type: multipart/signed; protocol="${signatureType}"; micalg=sha-256; boundary=${boundary}`],
    words: `--${boundary}\r\n${entity}\r\n--${boundary}\r\n${file}\r\n--${boundary}--\r\n`,
  };
}

async function signatureOver(entity: Buffer): Promise<ArrayBuffer> {
  const certificates = certificatesIn(fileCalled('ilo.pem')).map((each) => Certificate.fromBER(new Uint8Array(each)));
  const [{ issuer, serialNumber }] = certificates as [Certificate];
  const message = new SignedData({
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [new SignerInfo({ sid: new IssuerAndSerialNumber({ issuer, serialNumber }) })],
    certificates,
  });
  const der = createPrivateKey(fileCalled('ilo.key')).export({ format: 'der', type: 'pkcs8' });
  const key = await webcrypto.subtle.importKey('pkcs8', der, curve, false, ['sign']);
  await message.sign(key, 0, 'SHA-256', new Uint8Array(entity).buffer);
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: message.toSchema(true) }).toSchema().toBER();
}
