import { afterEach, expect, test, vi } from 'vitest';
import { MailQuotaError, UpstreamError } from '../errors.ts';
import { log } from '../log.ts';
import type { Mail } from '../ports.ts';
import { WithinQuota } from './within-quota.ts';

afterEach(() => void vi.restoreAllMocks());

function desk() {
  let nowMs = 1_000;
  let refusal: Error | undefined;
  const tried: string[] = [];
  const send = async ({ to }: Mail) => {
    tried.push(to);
    if (refusal !== undefined) throw refusal;
  };
  const mailer = new WithinQuota({ send }, () => nowMs);
  return {
    tried,
    send: (to: string) => mailer.send({ to } as Mail),
    refuse: (error: Error | undefined) => {
      refusal = error;
    },
    later: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('a quota that is spent is asked about once, until minutes have passed, and is said once', async () => {
  const said = vi.spyOn(log, 'error').mockReturnValue(undefined);
  const { send, refuse, later, tried } = desk();
  refuse(new MailQuotaError('Daily message quota exceeded'));
  await Promise.all(['a', 'b'].map((to) => expect(send(to)).rejects.toBeInstanceOf(MailQuotaError)));
  await expect(send('c')).rejects.toBeInstanceOf(UpstreamError);
  expect([tried, said.mock.calls.length]).toEqual([['a', 'b'], 1]);
  refuse(undefined);
  later(4 * 60_000);
  await send('d');
  expect(tried).toEqual(['a', 'b', 'd']);
});

test('any other refusal closes nothing', async () => {
  const { send, refuse, tried } = desk();
  refuse(new UpstreamError('Maximum sending rate exceeded'));
  await expect(send('a')).rejects.toThrow('rate');
  refuse(undefined);
  await send('b');
  expect(tried).toEqual(['a', 'b']);
});
