import { describe, expect, it } from 'vitest';
import { expectProblem, refused } from './support/expect-problem.ts';
import { freshWorld } from './support/fresh-world.ts';
import { everythingStored } from './support/open-task.ts';
import { sampleForm } from './support/world.ts';

const fresh = freshWorld();

const times = (count: number): string => 'x'.repeat(count);

describe('a request that is no request', () => {
  const raw = (body: string, headers: Record<string, string>) => (language: Record<string, string>) =>
    fresh.api.post('/api/cases', 'iom', body, { ...headers, ...language });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['broken JSON', '{"procedure": "decision",', json, 400, 'broken-json'],
    ['no body', '', json, 400, 'broken-json'],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415, 'not-json'],
    ['a form', 'procedure=decision', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    [
      'two megabytes',
      JSON.stringify({ procedure: 'decision', form: { text: times(2_000_000) } }),
      json,
      413,
      'too-large',
    ],
    [
      'a key that is too long',
      JSON.stringify({ procedure: 'decision', form: sampleForm }),
      { ...json, 'idempotency-key': times(201) },
      400,
      'bad-idempotency-key',
    ],
  ])('%s is refused', async (_, body, headers, status, code) => {
    const before = await everythingStored(fresh.world);
    await expectProblem(raw(body, headers as Record<string, string>), { status, code });
    expect(await everythingStored(fresh.world)).toBe(before);
  });

  it('an unknown path is a problem too', async () => {
    await expectProblem((headers) => fresh.api.ask('/api/nothing', { as: 'iom', headers }), {
      status: 404,
      code: 'no-such-page',
    });
    await expectProblem((headers) => fresh.api.ask('/api/cases/..%2F..', { as: 'iom', headers }), {
      status: 404,
      code: 'no-such-case',
    });
  });
});

describe('signing in', () => {
  it.each([
    ['without an address', {}, [['email', 'required']]],
    ['with what is no address', { email: 'iom' }, [['email', 'not-an-email']]],
    ['with a second recipient', { email: 'iom@example.org\r\nBcc: x@example.org' }, [['email', 'not-an-email']]],
    ['with a list', { email: ['iom@example.org'] }, [['email', 'invalid']]],
  ] as const)('%s is refused by field', async (_, body, errors) => {
    await expectProblem((headers) => fresh.api.post('/api/sign-in', undefined, body, headers), refused(errors));
    expect(fresh.world.mails).toEqual([]);
  });

  it('with a forged, foreign or outdated session is nobody', async () => {
    const ask = (token: string) => (headers: Record<string, string>) =>
      fresh.api.ask('/api/tasks', { headers: { ...headers, authorization: `Bearer ${token}` } });
    const none = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJpb21AZXhhbXBsZS5vcmciLCJleHAiOjk5OTk5OTk5OTl9.';
    for (const token of ['x', none]) await expectProblem(ask(token), { status: 401, code: 'not-signed-in' });
  });
});
