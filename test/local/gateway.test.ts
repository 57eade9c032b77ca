import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startInstallation } from '#local/start.ts';
import { runningStack } from './running-stack.ts';

const small = runningStack();

describe('HTTP API', () => {
  it('gives functions the event of payload format 2.0, stamped by the clock', async () => {
    const clock = (await (await fetch(`${small.running.url}/local/clock`)).json()) as { now: string; mode: string };
    const response = await fetch(`${small.running.url}/api/cases/a%20b?x=1&x=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 's=1; t=2' },
      body: '{"a":"ä"}',
    });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/{proxy+}',
      rawPath: '/api/cases/a%20b',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      pathParameters: { proxy: 'cases/a b' },
      cookies: ['s=1', 't=2'],
      body: '{"a":"ä"}',
      isBase64Encoded: false,
      requestContext: { timeEpoch: Date.parse(clock.now), http: { method: 'POST' } },
    });
  });

  it('sends forms as base64, as API Gateway does', async () => {
    const response = await fetch(`${small.running.url}/api/form`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(await response.json()).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=b').toString('base64') });
  });

  it('answers problems for failing functions, unknown paths and bodies over 2 MiB', async () => {
    const failed = await fetch(`${small.running.url}/api/fail`);
    expect([failed.status, failed.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(await failed.text()).not.toContain('it broke');
    expect((await fetch(`${small.running.url}/nowhere`)).status).toBe(404);
    const exact = await fetch(`${small.running.url}/api/x`, { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024) });
    expect(exact.status).toBe(200);
    expect(await statusOfLongBody(2 * 1024 * 1024 + 1), small.stack.lines.slice(-2).join(' ')).toBe(413);
  });

  it('lets the function say, in its own way, that a body is too long, and gives it none of it', async () => {
    const response = await fetch(`${small.running.url}/api/long`, {
      method: 'POST',
      body: 'x'.repeat(3 * 1024 * 1024),
    });
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    expect(await response.text()).toBe('3145728 bytes are too many');
  });

  it('knows the methods of an HTTP API, and no host that is none', async () => {
    expect(await answerTo('TRACE', { host: '127.0.0.1' })).toEqual([
      405,
      'GET, HEAD, OPTIONS, DELETE, PATCH, POST, PUT',
    ]);
    expect(await answerTo('GET', { host: 'a b' })).toEqual([400, undefined]);
    expect(await answerTo('GET', { host: '127.0.0.1', 'content-length': '3' }, 'abc')).toEqual([200, undefined]);
  });

  it('keeps what is local from proxies and from other sites', async () => {
    for (const path of ['/mailbox', '/local/mailbox.json', '/local/clock']) {
      const proxied = await fetch(`${small.running.url}${path}`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
      expect([path, proxied.status]).toEqual([path, 403]);
      expect([path, await statusWithHost(path, 'tawafuq.example.org')]).toEqual([path, 403]);
    }
    const crossSite = await fetch(`${small.running.url}/local/clock`, {
      method: 'POST',
      headers: { origin: 'https://example.org' },
    });
    expect(crossSite.status).toBe(403);
  });
});

describe('pages that are public', () => {
  it.each(['lean', 'aws'])(
    'show nothing of this machine on their port, whatever headers come (SDK=%s)',
    async (SDK) => {
      const settings = small.stack.settings({
        DATA_DIR: `${small.stack.root}/public-${SDK}`,
        PUBLIC_URL: 'https://example.org',
        SDK,
      });
      const published = await startInstallation(small.stack.root, settings, small.stack.log);
      try {
        const states = {
          method: 'POST',
          body: '{}',
          headers: { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' },
        };
        const statusOf = async (url: string, path: string) =>
          (await fetch(`${url}${path}`, path.startsWith('/aws') ? states : {})).status;
        for (const path of ['/mailbox', '/mailbox/1', '/local/mailbox.json', '/local/clock', '/aws/states']) {
          expect([path, await statusOf(published.url, path)]).toEqual([path, 404]);
        }
        expect(await statusOf(published.localUrl, '/mailbox')).toBe(200);
        expect(await statusOf(published.localUrl, '/aws/states')).toBe(SDK === 'aws' ? 200 : 404);
        expect(await statusOf(published.localUrl, '/api/x')).toBe(404);
        expect(await statusOf(published.url, '/api/x')).toBe(200);
      } finally {
        await published.stop();
      }
    },
  );

  it('on this machine are on one port with the rest, but for the services of Amazon', async () => {
    expect(small.running.localUrl).toBe(small.running.url);
    expect((await fetch(`${small.running.url}/mailbox`)).status).toBe(200);
    expect((await fetch(`${small.running.url}/aws/states`, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});

describe('a start that cannot be', () => {
  const attempt = (environment: Record<string, string>) =>
    startInstallation(
      small.stack.root,
      small.stack.settings({ DATA_DIR: `${small.stack.root}/other`, ...environment }),
      small.stack.log,
    );

  it('says which port is taken', async () => {
    const { port } = new URL(small.running.url);
    await expect(attempt({ PORT: port })).rejects.toMatchObject({ code: 'EADDRINUSE', port: Number(port) });
    const smtpPort = small.running.smtpPort;
    await expect(attempt({ SMTP_PORT: String(smtpPort) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: smtpPort,
    });
  });

  it('says what is wrong with the roster', async () => {
    const roster = `${small.stack.root}/wrong.jsonc`;
    writeFileSync(roster, 'wrong');
    const message = `The roster ${roster} cannot be used: line 3: wrong is not a person`;
    await expect(attempt({ ROSTER: roster })).rejects.toThrow(message);
    await expect(attempt({ ROSTER: `${small.stack.root}/none` })).rejects.toThrow(/cannot be read.*ENOENT/);
  });
});

function statusOfLongBody(length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${small.running.url}/api/x`,
      { method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
      (incoming) => {
        resolve(incoming.statusCode ?? 0);
        outgoing.destroy();
      },
    );
    outgoing.on('error', reject);
    outgoing.write('x'.repeat(length));
  });
}

function answerTo(
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    request(`${small.running.url}/api/x`, { method, headers }, (incoming) => {
      incoming.resume();
      resolve([incoming.statusCode, incoming.headers.allow]);
    })
      .on('error', reject)
      .end(body);
  });
}

function statusWithHost(path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${small.running.url}${path}`, { headers: { host } }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
