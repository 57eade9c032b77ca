import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noticedWithinMs, SecureParameters } from './parameters.ts';

const ssm = mockClient(SSMClient);
const named = (name: string) => Object.assign(new Error(name), { name });
const name = '/tawafuq/test/key';

beforeEach(() => {
  vi.useFakeTimers();
  ssm.reset();
});
afterEach(() => vi.useRealTimers());

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
