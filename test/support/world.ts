import { readFileSync } from 'node:fs';
import { awaitChange } from '#functions/await-change/await-change.ts';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { caseJson } from '#functions/lib/case-views.ts';
import { execute } from '#functions/lib/execute.ts';
import { Network } from '#functions/lib/network.ts';
import type { Mail } from '#functions/lib/ports.ts';
import { SearchIndex } from '#functions/lib/search/search-index.ts';
import type { Services } from '#functions/lib/services.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { historyOf, viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { record } from '#functions/record/record.ts';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { createStates } from '#local/states/create-states.ts';
import type { EventView } from '#schemas/api.ts';
import { AwaitChangeInput, RecordInput } from '#schemas/step-inputs.ts';
import { loadHighs } from '#workflows/assignment/load-highs.ts';
import { optimumOf } from '#workflows/assignment/optimum.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import { registry } from '#workflows/registry.ts';
import type { DecisionView } from './decision-view.ts';
import { executionsIn } from './executions-in.ts';
import { MemoryCalendars } from './memory-calendars.ts';
import { MemoryHistoryChecks } from './memory-history-checks.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { MemoryRefusals } from './memory-refusals.ts';
import { MemorySentMails } from './memory-sent-mails.ts';
import { MemoryStores } from './memory-stores.ts';
import { MemoryViews } from './memory-views.ts';
import { parsedRoster } from './parsed-roster.ts';
import { sampleRoster } from './sample-roster.ts';

const arnOf = (procedure: string): string => `arn:aws:states:local:000000000000:stateMachine:${procedure}`;
const definitionOf = (procedure: string): unknown =>
  JSON.parse(
    readFileSync(`workflows/${procedure}/machine.asl.json`, 'utf8').replaceAll(`\${${procedure}}`, arnOf(procedure)),
  );
const machineArns = Object.keys(registry).map(arnOf);

export const sampleForm = {
  title: 'A working group on migration data',
  text: 'The Executive Committee sets up a working group on migration data.',
  language: 'en',
  method: 'silence',
  circulateFor: 'PT72H',
} as const;

export type WorldOptions = {
  readonly startAt?: string;
  readonly roster?: string;
  readonly bounces?: (to: string) => boolean;
  /** What a function that the machine calls throws instead of doing its work; undefined lets it work. */
  readonly fault?: (functionName: string, payload: unknown) => Error | undefined;
};

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * All procedures in one process without disk or network: the real use cases, the real machine on the real
 * engine, in virtual time. Only the stores, the mail service and the function host are stood in for.
 */
export async function createWorld(options: WorldOptions = {}) {
  const clock = createVirtualClock(Date.parse(options.startAt ?? '2026-03-02T09:00:00.000Z'));
  const now = () => new Date(clock.nowMs()).toISOString();
  const stores = new MemoryStores();
  await stores.save(parsedRoster(options.roster ?? sampleRoster));
  const mails: (Mail & { at: string })[] = [];
  /** Files of the archive of executions, by their keys. */
  const archive: Record<string, string> = {};
  let nextId = 0;

  const services: Services = {
    cases: stores,
    register: stores,
    outbox: stores,
    roster: stores,
    signIns: stores,
    counters: stores,
    sessions: stores,
    receivedMails: stores,
    files: { read: async (file) => Buffer.from(`Subject: ${file}\r\n\r\nWords`) },
    documents: { store: stores.documents, files: stores.documents },
    drafts: stores.drafts,
    executions: executionsIn(
      () => states,
      Object.fromEntries(Object.keys(registry).map((id) => [id, arnOf(id)])),
      archive,
    ),
    historyChecks: new MemoryHistoryChecks(),
    calendars: new MemoryCalendars(),
    refusals: new MemoryRefusals(),
    sentMails: new MemorySentMails(),
    views: new MemoryViews(),
    network: new Network(stores, stores),
    signingKey: async () => 'k'.repeat(40),
    settings: {
      publicUrl: 'http://127.0.0.1:8080',
      graceSeconds: 0,
      commandsPerHour: 3000,
      mailDomain: 'tawafuq.example.org',
      contacts: {},
    },
    changes: stores.changes,
    searcher: { find: (asked) => index.find(asked), ownActs: (asked) => index.ownActs(asked) },
    assigner: { optimum: async (problem) => optimumOf(problem, await loadHighs()) },
    dispatcher: {
      dispatch: async (items, at) => clock.track(dispatch(post, { items: [...items], at })),
      signInCode: async (request, at) => clock.track(dispatch(post, { signIn: request, at })),
      tellSender: async (settledMail, at) => clock.track(dispatch(post, { settledMail, at })),
      draftShared: async (shared, at) => clock.track(dispatch(post, { shared, at })),
    },
  };
  const index = new SearchIndex(services);
  const states = createStates({
    journal: createMemoryJournal(),
    clock,
    random: () => 0.5,
    newId: () => {
      nextId += 1;
      return `00000000-0000-4000-8000-${String(nextId).padStart(12, '0')}`;
    },
    log: { error: (message, { error }) => Promise.reject(new Error(message, { cause: error })) },
    invoke: async (name, payload) => {
      const fault = options.fault?.(name, payload);
      if (fault !== undefined) throw fault;
      return name.includes('await-change')
        ? awaitChange(services, machines, AwaitChangeInput.parse(payload))
        : record(services, RecordInput.parse(payload));
    },
  });
  for (const name of Object.keys(registry)) states.register({ name, arn: arnOf(name), definition: definitionOf(name) });

  const machines = {
    start: async (procedure: string, name: string, input: unknown) =>
      void (await states.startExecution({ stateMachineArn: arnOf(procedure), name, input: JSON.stringify(input) })),
    resume: (taskToken: string, output: unknown) =>
      states.sendTaskSuccess({ taskToken, output: JSON.stringify(output) }).then(
        () => undefined,
        (error: Error) => {
          if (!['TaskTimedOut', 'TaskDoesNotExist'].includes(error.name)) throw error;
        },
      ),
  };
  const post = { services, machines, mailFrom: 'tawafuq@example.org', mailer: { send: deliver } };

  async function deliver(mail: Mail): Promise<void> {
    mails.push({ ...mail, at: now() });
    const { case: caseId, seq, gating } = mail.tags;
    if (caseId === undefined || gating !== 'yes') return;
    const bounced = options.bounces?.(mail.to) ? [{ to: mail.to, reason: '550 no such mailbox' }] : [];
    const delivered = bounced.length > 0 ? [] : [mail.to];
    const deliveries = { seq: Number(seq), delivered, bounced };
    const command = { type: 'record-deliveries', at: now(), actor: { system: 'mail' }, deliveries } as const;
    clock.track(execute(services, caseId, command));
  }

  async function as(person: string) {
    const email = person.includes('@') ? person : `${person}@example.org`;
    const caller = callerOf(await services.network.directory(), email, now(), 'sign-in');
    if (caller === undefined) throw new Error(`${email} is nobody`);
    return caller;
  }

  const world = {
    clock,
    now,
    mails,
    services,
    stores,
    states,
    archive,
    machineArns,
    post,
    as,
    settle: () => clock.idle(),
    advance: (milliseconds: number) => clock.advance(milliseconds),
    async submit(form: Record<string, unknown> = sampleForm, by = 'iom', procedure = 'decision'): Promise<string> {
      const { caseId } = await submitCase(services, await as(by), { procedure, form });
      await clock.idle();
      return caseId;
    },
    /** The first page of them. */
    tasks: async (person: string) => (await tasksOf(services, await as(person))).items,
    /** Acts on the person's open task of that kind in the case. */
    async act(caseId: string, person: string, kind: string, body: Record<string, unknown>) {
      const caller = await as(person);
      const { tasks = {} } = (await stores.load(caseId))?.state ?? {};
      const open = Object.values(tasks).find(
        (task) => task.kind === kind && task.assignees.some((assignee) => assigneesOf(caller).includes(assignee)),
      );
      if (open === undefined) throw new Error(`${person} has no open task '${kind}' in ${caseId}`);
      return world.actOn(open.taskId, person, body);
    },
    async actOn(taskId: string, person: string, body: Record<string, unknown>) {
      const done = await actOnTask(services, await as(person), { taskId, body, channel: 'api' });
      await clock.idle();
      return done;
    },
    /** The mail service reports that the circulation's notice to that mailbox came back. */
    async bounce(caseId: string, to: string): Promise<void> {
      const round = (await stores.load(caseId))?.state['round'] as { notices: Record<string, { sentBy: number }> };
      const deliveries = {
        seq: round.notices[to]?.sentBy,
        delivered: [],
        bounced: [{ to, reason: 'no such mailbox' }],
      };
      const command = { type: 'record-deliveries', at: now(), actor: { system: 'mail' }, deliveries } as const;
      await execute(services, caseId, command);
      await clock.idle();
    },
    view: async (caseId: string, person = 'secretariat'): Promise<DecisionView> =>
      caseJson(await viewCase(services, await as(person), caseId)) as DecisionView,
    history: async (caseId: string): Promise<EventView[]> => historyOf(services, await as('secretariat'), caseId),
    /** Accepted by the secretariat and in circulation. */
    async circulated(form: Record<string, unknown> = sampleForm): Promise<string> {
      const caseId = await world.submit(form);
      await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
      return caseId;
    },
  };
  return world;
}

export const committee = ['desa', 'ilo', 'iom', 'ohchr', 'undp', 'unhcr', 'unicef', 'unodc', 'who'] as const;
export const hours = (count: number): number => count * 3_600_000;
