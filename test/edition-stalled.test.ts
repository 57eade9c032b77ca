import { describe, expect, it } from 'vitest';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile({ SDK: 'aws' });
const { client } = shared;
const stateMachineArn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:tawafuq-local-decision';

type Executions = { executions: { name: string; executionArn: string; status: string }[] };

/** The states service, as an SDK client calls it. */
async function states<T>(action: string, input: unknown): Promise<T> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSStepFunctions.${action}` };
  const answer = await client.ask<T>('/aws/states', { method: 'POST', headers, body: JSON.stringify(input) });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const executionsOf = async (caseId: string) =>
  (await states<Executions>('ListExecutions', { stateMachineArn })).executions.filter(({ name }) =>
    name.startsWith(`${caseId}-`),
  );
const eventsOf = async (caseId: string): Promise<string[]> =>
  (await client.get<{ type: string }[]>(`/api/cases/${caseId}/events`, 'secretariat')).body.map(({ type }) => type);
const stallMails = async (caseId: string): Promise<string[]> =>
  (await client.mailsOf(caseId)).filter(({ subject }) => subject.includes('stands still')).map(({ to }) => to);

describe('a case whose execution is stopped behind its back', () => {
  it('is reported by mail once, resumed by the secretariat, and concluded as its members left it', async () => {
    const lost = await client.circulatedCase('Lost');
    const other = await client.circulatedCase('Not lost');
    const [running] = await executionsOf(lost);
    await states('StopExecution', { executionArn: running?.executionArn });

    await client.advance('PT96H');
    expect(await eventsOf(other)).toContain('decision-adopted');
    expect(await stallMails(other)).toEqual([]);
    expect((await client.get(`/api/cases/${lost}`, 'secretariat')).body).toMatchObject({ state: 'circulated' });
    expect(await stallMails(lost)).toEqual(['secretariat@example.org']);
    const page = await client.get<string>('/stalled', 'secretariat');
    expect(page.body).toContain(`/cases/${lost}`);
    expect(page.body).not.toContain(`/cases/${other}`);

    expect((await client.post(`/api/cases/${lost}/resume`, {}, { as: 'ilo' })).status).toBe(403);
    expect((await client.post(`/api/cases/${lost}/resume`, {}, { as: 'secretariat' })).status).toBe(200);
    const again = await client.post(`/api/cases/${lost}/resume`, {}, { as: 'secretariat' });
    expect(again).toMatchObject({ status: 409, body: { code: 'not-stalled' } });
    await client.advance('PT0S');
    expect((await client.get(`/api/cases/${lost}`, 'secretariat')).body).toMatchObject({ state: 'adopted' });
    await client.act('secretariat', lost, 'publish', { choice: 'publish' });
    expect((await executionsOf(lost)).map(({ status }) => status)).toEqual(['SUCCEEDED', 'ABORTED']);
    expect((await eventsOf(lost)).slice(-5)).toEqual([
      'stall-noticed',
      'consensus-reached',
      'decision-adopted',
      'flow-restarted',
      'decision-published',
    ]);
    await client.advance('PT24H');
    expect(await stallMails(lost)).toHaveLength(1);
    expect(shared.edition.log()).not.toContain('watchdog failed');
  }, 60_000);
});
