import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Whoever signs in as this at the provider gets these claims; `sub` and an address of the same name if none are given. */
export type Claims = Readonly<Record<string, unknown>>;

type Json = Record<string, unknown>;

export interface IdentityProvider {
  readonly issuer: string;
  /** Changes what one of its addresses answers in JSON, until it is undone; `undefined` gives an answer without sense. */
  answering(path: string, change: (answer: Json) => Json | undefined): void;
  undo(): void;
  /** The claims of an ID token, changed and signed anew with the provider's own key. */
  signed(idToken: unknown, change: Json, header?: Json): string;
  /** How often an address was asked. */
  asked(path: string): number;
  stop(): Promise<void>;
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A public key of the same id as the provider's that signs nothing of its own. */
export const foreignKeys = (): Json => {
  const key = newKey().publicKey.export({ format: 'jwk' });
  return { keys: [{ ...key, kid: 'one', alg: 'RS256', use: 'sig' }] };
};

/**
 * A certified provider of OpenID Connect that was written elsewhere (oidc-provider), on this machine. People sign in on its
 * own page with any password.
 */
export async function startIdentityProvider(options: {
  readonly redirectUri: string;
  readonly claimsOf?: (login: string) => Claims;
  /** Whether claims of a scope stand in the ID token, or at the address for userinfo alone. */
  readonly claimsInIdToken?: boolean;
  /** `localhost` is another site than `127.0.0.1`, to a browser. */
  readonly host?: '127.0.0.1' | 'localhost';
}): Promise<IdentityProvider> {
  const { redirectUri, claimsOf = () => ({}), claimsInIdToken = true, host = '127.0.0.1' } = options;
  const key = newKey().privateKey;
  const changes = new Map<string, (answer: Json) => Json | undefined>();
  const asked = new Map<string, number>();
  let handle: ReturnType<Provider['callback']>;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://provider');
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const change = changes.get(pathname);
    if (change) changeAnswer(response, change);
    void handle(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const redirects = { redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] };
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'tawafuq', token_endpoint_auth_method: 'none', ...redirects },
      { client_id: 'another', token_endpoint_auth_method: 'none', ...redirects },
      {
        client_id: 'confidential',
        client_secret: 'c0nfidential/:+',
        ...redirects,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    conformIdTokenClaims: !claimsInIdToken,
    cookies: { keys: ['a key of the tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 120, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, email: accountId, email_verified: true, ...claimsOf(accountId) }),
    }),
    loadExistingGrant: async ({
      oidc: {
        client,
        session,
        provider: { Grant },
      },
    }) => {
      const grant = new Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  handle = provider.callback();
  return {
    issuer,
    answering: (path, change) => void changes.set(path, change),
    undo: () => changes.clear(),
    signed: (idToken, change, header) =>
      signedAnew(String(idToken), change, header, key.export({ format: 'pem', type: 'pkcs8' })),
    asked: (path) => asked.get(path) ?? 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Koa ends an answer in JSON with its whole text. */
function changeAnswer(response: ServerResponse, change: (answer: Json) => Json | undefined): void {
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  response.end = ((text: string) => {
    const changed = change(JSON.parse(text) as Json);
    const body = changed === undefined ? '<p>Nothing to see here' : JSON.stringify(changed);
    response.setHeader('content-length', Buffer.byteLength(body));
    return end(body);
  }) as ServerResponse['end'];
}

function signedAnew(idToken: string, change: Json, header: Json | undefined, key: string | Buffer): string {
  const [head = '', payload = ''] = idToken.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;
  const write = (part: Json) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${write({ ...read(head), ...header })}.${write({ ...read(payload), ...change })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}
