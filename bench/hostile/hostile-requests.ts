/** A request that costs its sender little and is meant to cost the server much. */
export interface HostileRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const numbered = (count: number, line: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, number) => line(number));

const post = (name: string, path: string, headers: Readonly<Record<string, string>>, body: string): HostileRequest => ({
  name,
  method: 'POST',
  path,
  headers,
  body,
});

const get = (name: string, path: string, headers: Readonly<Record<string, string>> = {}): HostileRequest => ({
  name,
  method: 'GET',
  path,
  headers,
});

/** Kinds of requests with which anybody, without signing in, has held up servers like ours. */
export const hostileRequests: readonly HostileRequest[] = [
  post('many unknown fields', '/api/sign-in', json, `{${numbered(60_000, (number) => `"f${number}":1`).join()}}`),
  post('deep nesting', '/api/sign-in', json, `${'['.repeat(400_000)}${']'.repeat(400_000)}`),
  post('nesting of objects', '/api/sign-in/confirm', json, `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`),
  post('a string of a megabyte', '/api/sign-in', json, JSON.stringify({ email: 'a'.repeat(1_000_000) })),
  post('an address of dots and signs', '/api/sign-in', json, JSON.stringify({ email: `${'a@a.'.repeat(900)}!` })),
  post('a long number', '/api/sign-in', json, `{"email":${'9'.repeat(900_000)}}`),
  post('a list of empty things', '/api/cases', json, `[${'{},'.repeat(300_000)}{}]`),
  post('a form of many fields', '/sign-in', form, numbered(100_000, (number) => `f${number}=`).join('&')),
  post('a form of percent signs', '/sign-in', form, `email=${'%'.repeat(900_000)}`),
  post(
    'a form for a proposal, rows without end',
    '/proposals',
    form,
    numbered(30_000, (n) => `followUps.${n}.action=x`).join('&'),
  ),
  post(
    'a code of digits without end',
    '/api/sign-in/confirm',
    json,
    JSON.stringify({ email: 'ilo@example.org', code: '0'.repeat(900_000) }),
  ),
  post('a guess', '/api/sign-in/confirm', json, JSON.stringify({ email: 'ilo@example.org', code: '000000' })),
  post('a request for a code', '/api/sign-in', json, JSON.stringify({ email: 'ilo@example.org' })),
  post('a request for a code for nobody', '/api/sign-in', json, JSON.stringify({ email: 'nobody@example.org' })),
  get('a long query', `/register?${'cursor=a&'.repeat(1_500)}`),
  get('a bad cursor', '/api/register?cursor=e30'),
  get('many cookies', '/', { cookie: numbered(700, (number) => `c${number}=1`).join('; ') }),
  get('languages without end', '/', { 'accept-language': numbered(1_500, () => 'ar;q=0.1').join() }),
  get('a bearer that is none', '/api/tasks', { authorization: `Bearer ${'eyJ.'.repeat(3_000)}` }),
  get('a path without end', `/cases/${'%2e'.repeat(4_000)}`),
  get('a link that is none', `/t/DEC-2026-0001.3.position.ILO/${'A'.repeat(22)}`),
  get('health', '/healthz'),
];
