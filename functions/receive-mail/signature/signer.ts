import { type Certificate, ExtKeyUsage, type GeneralNames } from 'pkijs';
import type { SignatureFault } from '#schemas/evidence.ts';

const subjectAltName = '2.5.29.17';
const keyUsage = '2.5.29.15';
const extendedKeyUsage = '2.5.29.37';
const emailProtection = '1.3.6.1.5.5.7.3.4';
/** Of a GeneralName: an address of mail (RFC 5280, section 4.2.1.6). */
const rfc822Name = 1;
/** digitalSignature and nonRepudiation, the first two bits (RFC 5280, section 4.2.1.3). */
const signs = 0xc0;

/**
 * Why a certificate does not show that a mail is of an address: it did not hold at the instant, is of other addresses, or is not there to sign mail with.
 * What says nothing of its use counts for none: those who certify for mail have to say so (CA/Browser Forum, S/MIME requirements, 7.1.2.3).
 */
export function faultOfSigner(certificate: Certificate, address: string, at: Date): SignatureFault | undefined {
  const { notBefore, notAfter } = certificate;
  if (at < notBefore.value || at > notAfter.value) return 'not-in-force';
  if (!addressesOf(certificate).includes(address.toLowerCase())) return 'other-address';
  const isForMail = purposesOf(certificate).includes(emailProtection) && maySign(certificate);
  return isForMail ? undefined : 'not-for-mail';
}

const extensionOf = ({ extensions = [] }: Certificate, oid: string): unknown =>
  extensions.find(({ extnID }) => extnID === oid)?.parsedValue;

function addressesOf(certificate: Certificate): string[] {
  const names = extensionOf(certificate, subjectAltName);
  const all =
    names !== null && typeof names === 'object' && 'altNames' in names
      ? (names as GeneralNames['names'] & { altNames: GeneralNames['names'] }).altNames
      : [];
  return all.flatMap(({ type, value }) =>
    type === rfc822Name && typeof value === 'string' ? [value.toLowerCase()] : [],
  );
}

function purposesOf(certificate: Certificate): readonly string[] {
  const usage = extensionOf(certificate, extendedKeyUsage);
  return usage instanceof ExtKeyUsage ? usage.keyPurposes : [];
}

function maySign(certificate: Certificate): boolean {
  const usage = extensionOf(certificate, keyUsage) as { valueBlock: { valueHexView: Uint8Array } } | undefined;
  return usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & signs) !== 0;
}
