import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '#schemas/roster.ts';
import { deployedSide } from '../moving/deployed-side.ts';

const ssm = mockClient(SSMClient);
const name = '/tawafuq/prod/signing-key';
const roster = {} as Roster;
const kept = new Map<string, string>();
let pausedMs: number[];
const side = (parameter: string | undefined) =>
  deployedSide('table', parameter, undefined, { say: () => {}, pause: async (ms) => pausedMs.push(ms) });

beforeEach(() => {
  kept.clear();
  pausedMs = [];
  ssm.reset();
  ssm.on(GetParameterCommand).callsFake(({ Name }) => ({ Parameter: { Value: kept.get(Name) } }));
  ssm.on(PutParameterCommand).callsFake(({ Name, Value, Overwrite }) => {
    if (kept.has(Name) && !Overwrite)
      throw Object.assign(new Error('there is one'), { name: 'ParameterAlreadyExists' });
    kept.set(Name, Value);
    return {};
  });
});

describe('the key of a deployed edition', () => {
  it('is put where none was, and nobody waits', async () => {
    await side(name).takeOver(roster, 'of the file');
    expect([kept.get(name), pausedMs]).toEqual(['of the file', []]);
  });

  it('replaces another one, and a minute passes before people return', async () => {
    kept.set(name, 'of its own');
    await side(name).takeOver(roster, 'of the file');
    expect([kept.get(name), pausedMs]).toEqual(['of the file', [60_000]]);
  });

  it('is waited for again when the import was broken off while it waited', async () => {
    kept.set(name, 'of the file');
    await side(name).takeOver(roster, 'of the file');
    expect(pausedMs).toEqual([60_000]);
  });

  it('is made where none was and none comes along, and stays where one was', async () => {
    await side(name).takeOver(roster, undefined);
    const made = kept.get(name);
    expect(made).toHaveLength(64);
    await side(name).takeOver(roster, undefined);
    expect([kept.get(name), pausedMs]).toEqual([made, []]);
  });

  it('needs a parameter, before anything is written', () => {
    expect(() => side(undefined).checkTakeOver()).toThrow(/^SIGNING_KEY_PARAMETER is not set/);
  });
});
