import { BasicConstraints, type Certificate, CertificateChainValidationEngine, checkCA } from 'pkijs';
import type { SignatureFault } from '#schemas/evidence.ts';
import { isStrongKey, isStrongSignature } from './algorithms.ts';

/** From the signer to the authority; those of public authorities have three. */
const longestChain = 6;
/** Issuers looked for: certificates that vouch for one another would be followed for ever. */
const mostSearches = 24;
/** Of the library: a certificate of the chain is not in force. */
const notInForce = 8;

/**
 * Why a signer's certificate leads to none of the authorities: by way of those that came with it, each of which has to be an authority's itself, in force at
 * the instant, and signed with what is still safe.
 */
export async function faultOfChain(
  signer: Certificate,
  {
    given,
    authorities,
    at,
  }: { readonly given: readonly Certificate[]; readonly authorities: readonly Certificate[]; readonly at: Date },
): Promise<SignatureFault | undefined> {
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...authorities],
    certs: [...given.filter((certificate) => checkCA(certificate, signer) !== null), signer],
    checkDate: at,
  });
  const { findIssuer } = engine;
  let searches = 0;
  engine.findIssuer = (...asked) => {
    searches += 1;
    if (searches > mostSearches) throw new Error('The certificates vouch for one another');
    return findIssuer(...asked);
  };
  const { result, resultCode, certificatePath = [] } = await engine.verify();
  if (!result) return resultCode === notInForce ? 'not-in-force' : 'unknown-authority';
  if (certificatePath.length > longestChain || !keepsLength(certificatePath)) return 'unknown-authority';
  // Nobody relies on the signature of the authority on itself.
  const isStrong =
    certificatePath.every((each) => isStrongKey(each.subjectPublicKeyInfo)) &&
    certificatePath.slice(0, -1).every((each) => isStrongSignature(each.signatureAlgorithm));
  return isStrong ? undefined : 'weak';
}

/** How many authorities may stand below one is said by itself (RFC 5280, section 4.2.1.9); the library does not look. */
const keepsLength = (path: readonly Certificate[]): boolean =>
  path.every(({ extensions = [] }, index) => {
    const constraints = extensions
      .map(({ parsedValue }) => parsedValue)
      .find((each) => each instanceof BasicConstraints);
    const most = constraints?.pathLenConstraint;
    return typeof most !== 'number' || index - 1 <= most;
  });
