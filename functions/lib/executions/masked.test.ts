import { describe, expect, it } from 'vitest';
import { maskedCause, maskedJson, type Sight, sightOf } from './masked.ts';

const as = (...roles: string[]): Sight =>
  sightOf({ capacities: roles.map((role) => ({ role })) } as unknown as Parameters<typeof sightOf>[0]);

/** The table of docs/executions.md: what stands in an execution, and what each role sees of it. */
const table: Readonly<Record<string, readonly [given: string, Readonly<Record<string, unknown>>]>> = {
  'where the case stands': [
    '{"caseId":"DEC-2026-0001","stage":"screening","waitSeconds":3,"flow":0}',
    {
      secretariat: { caseId: 'DEC-2026-0001', stage: 'screening', waitSeconds: 3, flow: 0 },
      auditor: { caseId: 'DEC-2026-0001', stage: 'screening', waitSeconds: 3, flow: 0 },
      coordinator: { caseId: 'DEC-2026-0001', stage: 'screening', waitSeconds: 3, flow: 0 },
    },
  ],
  'a task token': [
    '{"Payload":{"taskToken":"AAAA"}}',
    {
      secretariat: { Payload: { taskToken: '[masked]' } },
      auditor: { Payload: { taskToken: '[masked]' } },
      coordinator: { Payload: { taskToken: '[masked]' } },
    },
  ],
  'a member that no step has': [
    '{"person":{"email":"ilo@example.org"},"SdkHttpMetadata":{"a":1}}',
    {
      secretariat: { person: '[masked]', SdkHttpMetadata: '[masked]' },
      auditor: { person: '[masked]', SdkHttpMetadata: '[masked]' },
      coordinator: { person: '[masked]', SdkHttpMetadata: '[masked]' },
    },
  ],
  'a function and its account': [
    '{"FunctionName":"arn:aws:lambda:eu-west-1:111122223333:function:record"}',
    {
      secretariat: { FunctionName: 'record' },
      auditor: { FunctionName: 'record' },
      coordinator: { FunctionName: 'record' },
    },
  ],
};

const cause = '{"errorType":"UpstreamError","errorMessage":"ilo@example.org is full","trace":["at x"]}';

describe('what a reader sees of an execution', () => {
  it.each(Object.entries(table))('%s', (_, [given, seen]) => {
    for (const [role, expected] of Object.entries(seen)) expect(maskedJson(given, as(role)), role).toEqual(expected);
  });

  it('of a cause: the secretariat all, the auditor no mailbox and no line of the program, the coordinator nothing', () => {
    expect(maskedCause(cause, as('secretariat'))).toEqual(JSON.parse(cause));
    expect(maskedCause(cause, as('auditor'))).toEqual({
      ...{ errorType: 'UpstreamError', errorMessage: '[masked] is full', trace: '[masked]' },
    });
    expect(maskedCause(cause, as('coordinator'))).toBe('[masked]');
    expect(maskedJson(`{"Payload":{"error":"E","cause":${JSON.stringify(cause)}}}`, as('coordinator'))).toEqual({
      Payload: { error: 'E', cause: '[masked]' },
    });
    expect(maskedJson(`{"cause":${JSON.stringify(cause)}}`, as('auditor'))).not.toMatchObject({
      cause: expect.stringMatching(/ilo@|at x/),
    });
  });

  it('whoever holds several roles sees what one of them does, and whoever holds none sees least', () => {
    expect(as('auditor', 'secretariat')).toEqual(as('secretariat'));
    expect(as('focal-point')).toEqual(as('coordinator'));
  });

  it('text that is no JSON is masked as well', () => {
    expect(maskedJson('no answer from ilo@example.org', as('auditor'))).toBe('no answer from [masked]');
  });
});
