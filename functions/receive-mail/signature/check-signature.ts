import { createHash } from 'node:crypto';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { SignatureFault } from '#schemas/evidence.ts';
import { digestCalled, isStrongMessageSignature } from './algorithms.ts';
import { faultOfChain } from './chain.ts';
import type { SignedEntity } from './signed-entity.ts';
import { faultOfSigner } from './signer.ts';

/** Who a signature has to be of, when it has to hold, and who may say so. */
export type SignatureTest = {
  readonly address: string;
  readonly at: string;
  readonly authorities: readonly Uint8Array[];
};

/** What was signed, as far as it can be read, and why the signature on it shows nothing; it holds where no fault is named. */
export type CheckedSignature = { readonly entity?: Buffer; readonly fault?: SignatureFault };

/** Three stand in mails of public authorities; each is parsed and may be tried as an issuer of each. */
const mostCertificates = 8;
const data = '1.2.840.113549.1.7.1';
const messageDigest = '1.2.840.113549.1.9.4';

/** Checks the one signature on a mail (RFC 5652, RFC 8551): over exactly what came, by whom, for what, and on whose word. */
export async function checkSignature(signed: SignedEntity, test: SignatureTest): Promise<CheckedSignature> {
  try {
    const message = readMessage(signed.signature);
    const entity = signed.entity ?? contentOf(message);
    // With a content of its own the signature would be over that, and not over what is read.
    if (entity === undefined || (signed.entity !== undefined && message.encapContentInfo.eContent !== undefined))
      return { fault: 'unreadable' };
    const fault = await faultOf(message, entity, test);
    return { entity, ...(fault === undefined ? {} : { fault }) };
  } catch {
    // Whatever a stranger sends as a signature: a mail that cannot be understood is one that is not signed.
    return { fault: 'unreadable' };
  }
}

function readMessage(signature: Buffer): SignedData {
  const { content, contentType } = ContentInfo.fromBER(new Uint8Array(signature));
  if (contentType !== ContentInfo.SIGNED_DATA) throw new Error('no signed data');
  const message = new SignedData({ schema: content });
  const { certificates = [], signerInfos, encapContentInfo } = message;
  // The content of a time stamp would say itself when it is to be checked.
  if (encapContentInfo.eContentType !== data) throw new Error('no mail');
  if (signerInfos.length !== 1 || certificates.length > mostCertificates) throw new Error('too many to check');
  return message;
}

const contentOf = ({ encapContentInfo: { eContent } }: SignedData): Buffer | undefined =>
  eContent && Buffer.from(eContent.getValue());

async function faultOf(message: SignedData, entity: Buffer, { address, at, authorities }: SignatureTest) {
  const [signerInfo] = message.signerInfos as [SignerInfo];
  const digest = digestCalled(signerInfo.digestAlgorithm.algorithmId);
  if (digest === undefined || !isStrongMessageSignature(signerInfo.signatureAlgorithm)) return 'weak';
  if (!isDigestOf(signerInfo, entity, digest)) return 'altered';
  const { signatureVerified, signerCertificate } = await message.verify({
    signer: 0,
    data: new Uint8Array(entity).buffer,
    extendedMode: true,
  });
  if (signatureVerified !== true || !signerCertificate) return 'altered';
  const instant = new Date(at);
  const given = (message.certificates ?? []).filter((each) => each instanceof Certificate);
  const trusted = authorities.map((each) => Certificate.fromBER(new Uint8Array(each)));
  return (
    faultOfSigner(signerCertificate, address, instant) ??
    (await faultOfChain(signerCertificate, { given, authorities: trusted, at: instant }))
  );
}

/** A signature without attributes is over the content itself, and has no digest of it. */
function isDigestOf({ signedAttrs }: SignerInfo, entity: Buffer, digest: string): boolean {
  const said = signedAttrs?.attributes.find(({ type }) => type === messageDigest)?.values[0];
  if (said === undefined) return signedAttrs === undefined;
  return createHash(digest).update(entity).digest().equals(Buffer.from(said.valueBlock.valueHex));
}
