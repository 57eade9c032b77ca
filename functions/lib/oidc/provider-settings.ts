import * as z from 'zod/mini';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What travels in clear could be read and changed on the way; on one machine there is no way. */
const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
};

/** Who else may say who a person is: an OpenID Connect provider, as the stack names it (docs/sign-in.md). */
export const ProviderSettings = z.strictObject({
  issuer: z.url().check(z.refine(isSafe)),
  clientId: z.string().check(z.minLength(1)),
  /** The parameter that holds the client's secret; a public client has none. */
  clientSecretParameter: z.optional(z.string().check(z.startsWith('/'))),
  /** What the people call their account there, by language; in English at least. */
  label: z.catchall(z.object({ en: z.string().check(z.minLength(1)) }), z.string()),
  emailClaim: z.string().check(z.minLength(1)),
  trustsUnverifiedEmail: z.boolean(),
});
export type ProviderSettings = z.infer<typeof ProviderSettings>;

/** The provider, with the way to the secret that the parameter holds. */
export type Provider = ProviderSettings & { readonly readSecret?: (() => Promise<string>) | undefined };
