import { expect, it } from 'vitest';
import { noteForm, scores, seats } from './support/concept-note-case.ts';
import type { Announced } from './support/edition-client.ts';
import { editionOfFile } from './support/edition-of-file.ts';
import { announced, sampleFiles } from './support/sample-files.ts';

const shared = editionOfFile();
const { client } = shared;

const act = async (person: string, caseId: string, kind: string, body: Record<string, unknown>): Promise<void> => {
  const { status, body: answer } = await client.act(person, caseId, kind, body);
  expect([person, kind, status, answer]).toEqual([person, kind, 200, expect.anything()]);
};
const stateOf = async (caseId: string) => (await client.get(`/api/cases/${caseId}`, 'secretariat')).body['state'];
const inDays = async (days: number): Promise<string> => {
  const { now } = (await client.get<{ now: string }>('/local/clock')).body;
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
};

async function planMeeting(): Promise<void> {
  const meeting = { body: 'steering-committee', at: await inDays(50), timeZone: 'Europe/Zurich' };
  expect((await client.post('/api/meetings', meeting, { as: 'fmu' })).status).toBe(201);
}

async function handIn(): Promise<string> {
  const note = { procedure: 'concept-note', form: noteForm };
  const { status, body } = await client.post<{ caseId: string }>('/api/cases', note, { as: 'iom' });
  expect(status).toBe(201);
  return body.caseId;
}

async function sendDocument(): Promise<string> {
  const [mediaType, content] = sampleFiles['pdf'] as readonly [string, Buffer];
  const what = announced('programme.pdf', mediaType, content);
  const { documentId, upload } = (await client.post<Announced>('/api/documents', what, { as: 'iom' })).body;
  const { url, method, headers } = upload;
  expect((await fetch(url, { method, headers, body: new Uint8Array(content) })).status).toBe(200);
  return documentId;
}

it('carries a concept note and a decision of the same people side by side, each to its own end', async () => {
  await planMeeting();
  const note = await handIn();
  const decision = await client.circulatedCase('Workplan');
  for (const country of ['eg', 'ke']) await act(`rc.${country}`, note, 'sign', { choice: 'sign' });
  await act('fmu', note, 'eligibility', { choice: 'eligible' });
  await act('fmu', note, 'assign', { choice: 'confirm', reviewers: ['who@example.org'] });
  await act('who', note, 'declare-conflict', { choice: 'none' });

  // One person's list has what both ask of them, and either is answered alone.
  const asked = (await client.tasks('who')).map(({ caseId, kind }) => `${caseId} ${kind}`);
  // A conflict may come to light later.
  const all = [`${note} declare-conflict`, `${note} review`, `${decision} position`];
  expect(asked.toSorted()).toEqual(all.toSorted());
  await act('who', decision, 'position', { choice: 'support' });
  await act('who', note, 'review', { choice: 'recommend', scores });
  await act('fmu', note, 'release', { choice: 'release', comments: 'Say more about partners.' });
  await act('fmu', note, 'table', { choice: 'table' });
  expect([await stateOf(note), await stateOf(decision)]).toEqual(['at-steering-committee', 'circulated']);

  // Reviews are the unit's and the Committee's; to whoever brought the note no answer has a trace of them.
  for (const [person, count] of [['sc.donor', 1] as const, ['iom', 0] as const]) {
    const { body } = await client.get<{ reviews: unknown[] }>(`/api/cases/${note}`, person);
    expect([person, body.reviews.length]).toEqual([person, count]);
  }

  await client.advance('P4D');
  await act('secretariat', decision, 'publish', { choice: 'publish' });
  await client.advance('P50D');
  await act('fmu', note, 'conclude', { choice: 'develop', reason: 'Funds are there.' });
  await act('fmu', note, 'determination', { choice: 'send', letter: 'Hand in the document.' });
  await act('iom', note, 'develop', { choice: 'submit', documents: [await sendDocument()] });
  for (const seat of seats) await act(`sc.${seat}`, note, 'approve', { choice: 'support' });
  await act('fmu', note, 'fund', { choice: 'instruct' });
  await act('fmu', note, 'transfer', { choice: 'record' });

  const { items } = (await client.get<{ items: { caseId: string; outcome: string }[] }>('/api/register')).body;
  expect(items.map(({ caseId }) => caseId).toSorted()).toEqual([note, decision].toSorted());
  expect([await stateOf(note), await stateOf(decision)]).toEqual(['funded', 'published']);
  // What is left is what the programme will report.
  const left = ['financial-report', 'narrative-report', 'final-report'];
  for (const [person, kinds] of Object.entries({ fmu: left, iom: left, who: [], secretariat: [], 'sc.donor': [] })) {
    const open = (await client.tasks(person)).filter(({ caseId }) => [note, decision].includes(caseId));
    expect([person, open.map(({ kind }) => kind)]).toEqual([person, kinds]);
  }
}, 240_000);
