import languages from '#schemas/languages.json' with { type: 'json' };
import { SettingsError } from './settings-error.ts';

/** A provider of identities, as the environment names it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client. */
  readonly clientSecret: string | undefined;
  /** What people call their account there, by language. */
  readonly label: { readonly en: string; readonly [language: string]: string };
  readonly emailClaim: string;
  readonly trustsUnverifiedEmail: boolean;
}

/** Where functions look for the client's secret: they know of parameters, and of no environment that holds one. */
const oidcSecretParameter = '/tawafuq/local/oidc-secret';

/** `OIDC_LABEL_AR` says in Arabic what `OIDC_LABEL` says in English. */
const labelNames = new Map(
  Object.keys(languages)
    .filter((language) => language !== 'en')
    .map((language) => [language, `OIDC_LABEL_${language.toUpperCase()}`]),
);

const names = [
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_LABEL',
  ...labelNames.values(),
  'OIDC_EMAIL_CLAIM',
  'OIDC_TRUSTS_UNVERIFIED_EMAIL',
];

/** @throws SettingsError */
export function readOidcSettings(
  text: (name: string) => string | undefined,
  { clock, publicUrl }: { readonly clock: 'real' | 'virtual'; readonly publicUrl: string | undefined },
): OidcSettings | undefined {
  const issuer = text('OIDC_ISSUER');
  if (issuer === undefined) {
    const stray = names.find((name) => text(name) !== undefined);
    if (stray === undefined) return undefined;
    throw new SettingsError(`${stray} says nothing without OIDC_ISSUER, the address of the provider`);
  }
  checkIssuer(issuer);
  if (clock === 'virtual') {
    throw new SettingsError('OIDC_ISSUER needs CLOCK=real: what a provider signs holds for minutes of its own time');
  }
  if (publicUrl !== undefined && !isSafe(new URL(publicUrl))) {
    throw new SettingsError(
      'OIDC_ISSUER needs a PUBLIC_URL that starts with https://: sign-ins must not come back in clear',
    );
  }
  const clientId = text('OIDC_CLIENT_ID');
  if (clientId === undefined)
    throw new SettingsError('OIDC_ISSUER needs OIDC_CLIENT_ID, the id that the provider gave');
  const emailClaim = text('OIDC_EMAIL_CLAIM') ?? 'email';
  const trustsUnverifiedEmail = yesOrNo('OIDC_TRUSTS_UNVERIFIED_EMAIL', text('OIDC_TRUSTS_UNVERIFIED_EMAIL'));
  if (emailClaim !== 'email' && !trustsUnverifiedEmail) {
    throw new SettingsError(
      "OIDC_EMAIL_CLAIM other than 'email' needs OIDC_TRUSTS_UNVERIFIED_EMAIL=yes: a provider can call no other claim verified",
    );
  }
  const others = [...labelNames].flatMap(([language, name]) => {
    const said = text(name);
    return said === undefined ? [] : [[language, said] as const];
  });
  const label = { ...Object.fromEntries(others), en: text('OIDC_LABEL') ?? new URL(issuer).host };
  return { issuer, clientId, clientSecret: text('OIDC_CLIENT_SECRET'), label, emailClaim, trustsUnverifiedEmail };
}

/** What the functions are told of the provider: JSON with everything but the secret, or `null`. */
export function providerOf(settings: OidcSettings | undefined): string {
  if (settings === undefined) return 'null';
  const { clientSecret, ...told } = settings;
  return JSON.stringify(clientSecret === undefined ? told : { ...told, clientSecretParameter: oidcSecretParameter });
}

/** The parameters that come from the environment. */
export const givenParameters = (settings: OidcSettings | undefined): Readonly<Record<string, string>> =>
  settings?.clientSecret === undefined ? {} : { [oidcSecretParameter]: settings.clientSecret };

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What travels in clear could be read and changed on the way; on one machine there is no way. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));

function checkIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url === undefined || !isSafe(url) || url.search !== '' || url.hash !== '') {
    throw new SettingsError(
      'OIDC_ISSUER has to be an address that starts with https:// and has no query; http:// will do on this machine alone',
    );
  }
  if (/^https:\/\/login\.microsoftonline\.[^/]+\/(common|organizations|consumers)(\/|$)/.test(issuer)) {
    throw new SettingsError(
      'OIDC_ISSUER has to name one directory: in any other one somebody else writes the addresses',
    );
  }
}

function yesOrNo(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'no') return false;
  if (value === 'yes') return true;
  throw new SettingsError(`${name} has to be yes or no, not '${value}'`);
}
