import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '../log.ts';
import { noticedWithinMs, SecureParameters } from './parameters.ts';

const ssm = mockClient(SSMClient);
const named = (name: string) => Object.assign(new Error(name), { name });
const name = '/tawafuq/test/key';

beforeEach(() => {
  vi.useFakeTimers();
  ssm.reset();
});
afterEach(() => vi.useRealTimers());
afterAll(() => ssm.restore());

describe('a secret parameter', () => {
  test('is read deciphered, once a minute however often it is asked for', async () => {
    const parameters = new SecureParameters();
    ssm.on(GetParameterCommand, { Name: name, WithDecryption: true }).resolves({ Parameter: { Value: 'one' } });
    expect(await Promise.all([parameters.read(name), parameters.read(name)])).toEqual(['one', 'one']);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: 'two' } });
    vi.advanceTimersByTime(noticedWithinMs);
    expect(await parameters.read(name)).toBe('one');
    vi.advanceTimersByTime(1);
    expect(await parameters.read(name)).toBe('two');
    expect(ssm.commandCalls(GetParameterCommand)).toHaveLength(2);
  });

  test.each(['ThrottlingException', 'ParameterNotFound', 'AccessDeniedException'])(
    'that cannot be read (%s) is asked for again with the next request',
    async (fault) => {
      const parameters = new SecureParameters();
      ssm
        .on(GetParameterCommand)
        .rejectsOnce(named(fault))
        .resolves({ Parameter: { Value: 'one' } });
      await expect(parameters.read(name)).rejects.toMatchObject({ name: 'UpstreamError' });
      expect(await parameters.read(name)).toBe('one');
    },
  );

  test('that was known stays known while the service does not answer, and is gone when it is gone', async () => {
    vi.spyOn(log, 'warn').mockReturnValue(undefined);
    const parameters = new SecureParameters();
    const minuteLater = () => vi.advanceTimersByTime(noticedWithinMs + 1);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: 'one' } });
    await parameters.read(name);
    ssm.on(GetParameterCommand).rejects(named('ThrottlingException'));
    for (const _ of [1, 2]) {
      minuteLater();
      expect(await parameters.read(name)).toBe('one');
    }
    expect(log.warn).toHaveBeenCalledTimes(2);
    ssm.on(GetParameterCommand).rejects(named('ParameterNotFound'));
    minuteLater();
    await expect(parameters.read(name)).rejects.toThrow(/There is no parameter .*roster is loaded/);
  });

  test('is not waited for longer than a request can bear', async () => {
    const { signal } = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(signal);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: 'one' } });
    await new SecureParameters().read(name);
    expect(timeout).toHaveBeenCalledWith(3_000);
    const [call] = ssm.commandCalls(GetParameterCommand);
    const [, options]: readonly unknown[] = call?.args ?? [];
    expect(options).toEqual({ abortSignal: signal });
    timeout.mockRestore();
  });

  test('is kept under a name that has none, and never in the place of another', async () => {
    const parameters = new SecureParameters();
    ssm.on(PutParameterCommand, { Name: name, Value: 'one', Type: 'SecureString', Overwrite: false }).resolves({});
    expect(await parameters.keepFirst(name, 'one')).toBe(true);
    ssm.on(PutParameterCommand).rejects(named('ParameterAlreadyExists'));
    expect(await parameters.keepFirst(name, 'one')).toBe(false);
    ssm.on(PutParameterCommand).rejects(named('ThrottlingException'));
    await expect(parameters.keepFirst(name, 'one')).rejects.toMatchObject({ name: 'UpstreamError' });
  });
});
