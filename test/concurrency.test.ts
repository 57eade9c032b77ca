import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { execute } from '#functions/lib/execute.ts';
import { Network } from '#functions/lib/network.ts';
import type { Services } from '#functions/lib/services.ts';
import { TableCalendarStore } from '#functions/lib/store/calendar-store.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { TableCounterStore } from '#functions/lib/store/counter-store.ts';
import { TableDocumentStore } from '#functions/lib/store/document-store.ts';
import { TableDraftStore } from '#functions/lib/store/draft-store.ts';
import { TableOutboxStore } from '#functions/lib/store/outbox-store.ts';
import { TableReceivedMailStore } from '#functions/lib/store/received-mail-store.ts';
import { TableRefusalStore } from '#functions/lib/store/refusal-store.ts';
import { TableRegisterStore } from '#functions/lib/store/register-store.ts';
import { TableRosterStore } from '#functions/lib/store/roster-store.ts';
import { TableSentMailStore } from '#functions/lib/store/sent-mail-store.ts';
import { TableSessionStore } from '#functions/lib/store/session-store.ts';
import { TableSignInStore } from '#functions/lib/store/sign-in-store.ts';
import { TableChanges } from '#functions/lib/store/table-changes.ts';
import { TableViewStore } from '#functions/lib/store/view-store.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { OutboxItem } from '#schemas/outbox.ts';
import type { Roster } from '#schemas/roster.ts';
import { assignee } from '#schemas/task.ts';
import { startTestDynamodb, type TestDynamodb } from './contract/dynamodb.ts';
import { MemoryDocuments } from './support/memory-documents.ts';
import { MemoryHistoryChecks } from './support/memory-history-checks.ts';
import { putRoster } from './support/put-roster.ts';
import { sampleForm } from './support/world.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.stop());

const parties = Array.from({ length: 50 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

/** The sample roster with a Committee of fifty. */
function rosterOfFifty(): Roster {
  const sample = parseRoster(readFileSync('samples/roster.jsonc', 'utf8'));
  const [body] = sample.bodies;
  if (body === undefined) throw new Error('The sample roster has a body');
  return {
    ...sample,
    parties: [...sample.parties, ...parties.map((id) => ({ id, names: { en: id } }))],
    people: [
      ...sample.people,
      ...parties.map((party) => ({
        id: mailboxOf(party),
        name: party,
        language: 'en' as const,
        timeZone: 'Europe/Zurich',
        roles: [{ role: 'focal-point' as const, party, from: '2020-01-01' }],
      })),
    ],
    bodies: [{ ...body, members: parties.map((party) => ({ party, from: '2020-01-01' })) }],
  };
}

const mailboxOf = (party: string): string => `${party.toLowerCase()}@example.org`;

/** A function's process: its own connections and caches over the one table. */
function processOver(tableName: string, dispatched: OutboxItem[]): Services {
  const table = new Table(tableName);
  const roster = new TableRosterStore(table);
  const cases = new TableCaseStore(table);
  return {
    cases,
    register: new TableRegisterStore(table),
    outbox: new TableOutboxStore(table),
    signIns: new TableSignInStore(table),
    counters: new TableCounterStore(table),
    sessions: new TableSessionStore(table),
    files: { read: async () => Buffer.alloc(0) },
    receivedMails: new TableReceivedMailStore(table),
    roster,
    documents: { store: new TableDocumentStore(table), files: new MemoryDocuments() },
    drafts: new TableDraftStore(table),
    executions: {
      ...{ read: async () => undefined, outline: async () => undefined, latest: async () => undefined },
      consoleAddress: async () => undefined,
    },
    historyChecks: new MemoryHistoryChecks(),
    calendars: new TableCalendarStore(table),
    refusals: new TableRefusalStore(table),
    sentMails: new TableSentMailStore(table),
    views: new TableViewStore(table),
    network: new Network(roster, cases),
    signingKey: async () => 'k'.repeat(40),
    settings: {
      publicUrl: 'http://127.0.0.1',
      graceSeconds: 0,
      commandsPerHour: 3000,
      mailDomain: 'tawafuq.example.org',
      contacts: {},
    },
    changes: new TableChanges(table),
    searcher: {
      find: async () => ({ hits: [], total: 0, counts: [] }),
      ownActs: async () => ({ hits: [], total: 0, byYear: {}, byChoice: {} }),
    },
    assigner: { optimum: async () => ({ assignment: {}, cost: 0, bound: 0 }) },
    dispatcher: {
      dispatch: async (items) => void dispatched.push(...items.flatMap((owed) => ('caseId' in owed ? [owed] : []))),
      signInCode: async () => undefined,
      draftShared: async () => undefined,
      tellSender: async () => undefined,
    },
  };
}

async function as(services: Services, person: string, at: string) {
  const caller = callerOf(await services.network.directory(), person, at, 'sign-in');
  if (caller === undefined) throw new Error(`${person} is nobody`);
  return caller;
}

/** A case in circulation among the fifty, its clock running. */
async function circulated(services: Services, method: 'silence' | 'explicit'): Promise<string> {
  const form = { ...sampleForm, method };
  const { caseId } = await submitCase(services, await as(services, mailboxOf('P01'), now), {
    procedure: 'decision',
    form,
  });
  const secretariat = await as(services, 'secretariat@example.org', now);
  await actOnTask(services, secretariat, { taskId: `${caseId}.1.screen`, body: { choice: 'accept' }, channel: 'api' });
  const deliveries = { seq: 3, delivered: parties.map(mailboxOf), bounced: [] };
  await execute(services, caseId, { type: 'record-deliveries', at: now, actor: { system: 'mail' }, deliveries });
  return caseId;
}

it('fifty positions at once, each sent three times under one key, give one event each and lose none', {
  timeout: 60_000,
}, async () => {
  const tableName = await dynamodb.newTable();
  const dispatched: OutboxItem[] = [];
  const processes = Array.from({ length: 4 }, () => processOver(tableName, dispatched));
  const [first] = processes as [Services];
  await putRoster(new Table(tableName), rosterOfFifty(), now);
  const caseId = await circulated(first, 'explicit');

  const requests = parties.flatMap((party, index) =>
    [0, 1, 2].map(async (copy) => {
      const services = processes[(index + copy) % processes.length] as Services;
      return actOnTask(services, await as(services, mailboxOf(party), later), {
        taskId: `${caseId}.3.position.${party}`,
        body: { choice: index % 2 ? 'support' : 'no-objection' },
        idempotencyKey: `position of ${party}`,
        channel: 'api',
      });
    }),
  );
  const answers = await Promise.all(requests);
  for (let index = 0; index < answers.length; index += 3) {
    expect(answers[index + 1]).toEqual(answers[index]);
    expect(answers[index + 2]).toEqual(answers[index]);
  }

  const history = await first.cases.history(caseId);
  const stated = history.filter(({ type }) => type === 'position-stated').map(({ data }) => data['party']);
  expect(stated.toSorted()).toEqual(parties);
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
  expect(history.filter(({ type }) => type === 'decision-adopted')).toHaveLength(1);
  expect(history.at(-1)?.type).toBe('decision-adopted');
  expect((await first.cases.load(caseId))?.state).toMatchObject({ at: 'adopted', seq: history.length });
  // Every commit that owed something was handed over once.
  const rows = dispatched.map(({ seq }) => seq);
  expect(new Set(rows).size).toBe(rows.length);

  const again = actOnTask(first, await as(first, mailboxOf('P07'), later), {
    taskId: `${caseId}.3.position.P07`,
    body: { choice: 'objection', reason: 'another body' },
    idempotencyKey: 'position of P07',
    channel: 'api',
  });
  await expect(again).rejects.toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  expect(await first.cases.history(caseId)).toHaveLength(history.length);
});

it('fifty objections at once are all recorded, and end the round once; what that closes is listed for nobody', {
  timeout: 60_000,
}, async () => {
  const tableName = await dynamodb.newTable();
  const services = processOver(tableName, []);
  await putRoster(new Table(tableName), rosterOfFifty(), now);
  const caseId = await circulated(services, 'silence');
  const answers = await Promise.all(
    parties.map(async (party) =>
      actOnTask(services, await as(services, mailboxOf(party), later), {
        taskId: `${caseId}.3.position.${party}`,
        body: { choice: 'objection', reason: `${party} objects` },
        channel: 'api',
      }),
    ),
  );
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['facilitation']));
  const history = await services.cases.history(caseId);
  expect(history.filter(({ type }) => type === 'position-stated')).toHaveLength(50);
  expect(history.filter(({ type }) => type === 'consensus-not-reached')).toHaveLength(1);
  const { tasks = {} } = (await services.cases.load(caseId))?.state ?? {};
  const lifts = Object.values(tasks).flatMap(({ kind, party }) => (kind === 'lift' ? [party] : []));
  expect(lifts.toSorted()).toEqual(parties);
  const listed = await services.cases.tasksFor(parties.map(assignee.party), undefined, 200);
  expect(new Set(listed.map(({ item: { task } }) => task.kind))).toEqual(new Set(['ask-finding', 'lift', 'withdraw']));
});

it('the same proposal sent ten times under one key begins one case', async () => {
  const tableName = await dynamodb.newTable();
  const services = processOver(tableName, []);
  await putRoster(new Table(tableName), rosterOfFifty(), now);
  const caller = await as(services, mailboxOf('P01'), now);
  const submission = { procedure: 'decision', form: sampleForm, idempotencyKey: 'once' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => submitCase(services, caller, submission)));
  expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
  expect(await services.cases.inSituation('decision', 'submitted', undefined, 50)).toHaveLength(1);
  await expect(
    submitCase(services, caller, { ...submission, form: { ...sampleForm, title: 'Another' } }),
  ).rejects.toMatchObject({ status: 422 });
});
