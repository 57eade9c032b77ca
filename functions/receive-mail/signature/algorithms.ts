import { createPublicKey } from 'node:crypto';
import { type AlgorithmIdentifier, type PublicKeyInfo, RSASSAPSSParams } from 'pkijs';

/** SHA-256, SHA-384 and SHA-512 (RFC 5754, section 2); what is older is broken, or not asked for by RFC 8551. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** RSA and ECDSA, each with one of these digests (RFC 4055, RFC 5758). */
const signatures: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);
/** Says nothing of a digest: that of the signer counts. */
const rsa = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';

/** RFC 8551, section 4.2, has receivers take keys from 2,048 bits on. */
const fewestRsaBits = 2_048;

/** By which name the runtime knows a digest; undefined for one that nobody may rely on any more. */
export const digestCalled = (oid: string): string | undefined => digests[oid];

export function isStrongSignature({ algorithmId, algorithmParams }: AlgorithmIdentifier): boolean {
  if (algorithmId !== rsaPss) return signatures.has(algorithmId);
  const { hashAlgorithm } = new RSASSAPSSParams({ schema: algorithmParams });
  return digestCalled(hashAlgorithm.algorithmId) !== undefined;
}

/** The same of the signature of a message, which may leave its digest to a field beside it. */
export const isStrongMessageSignature = (algorithm: AlgorithmIdentifier): boolean =>
  algorithm.algorithmId === rsa || isStrongSignature(algorithm);

export function isStrongKey(info: PublicKeyInfo): boolean {
  const key = createPublicKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'spki' });
  const { modulusLength } = key.asymmetricKeyDetails ?? {};
  return modulusLength === undefined || modulusLength >= fewestRsaBits;
}
