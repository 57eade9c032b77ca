import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { listingsOf } from '#functions/lib/listings-of.ts';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { addDuration } from '#schemas/duration.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { worldStories } from '#test/support/world-stories.ts';
import { decision } from '#workflows/decision/index.ts';

type Filling = {
  readonly ended: number;
  readonly open: number;
  readonly eventsOfLongest: number;
  readonly now: string;
};
export type Filled = Readonly<Record<'ended' | 'open' | 'longest' | 'task', string>>;

/**
 * So many decisions, each played under the rules, with its history; no machine waits for any of them.
 * @returns a case of each kind, and the task of the ILO in the open one
 */
export async function fillDecisions(endpoint: string, { ended, open, eventsOfLongest, now }: Filling): Promise<Filled> {
  const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
  Object.assign(process.env, { AWS_ENDPOINT_URL_DYNAMODB: endpoint, ...credentials });
  const { TableNames: [name] = [] } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
  if (name === undefined) throw new Error('The edition has made no table');
  const store = new TableCaseStore(new Table(name));
  const past = addDuration(now, '-P2Y');
  const endings = await Promise.all(
    ['adopted-by-silence', 'broken-silence-revised-and-adopted', 'lifted-objection'].map((story) =>
      played(past, async (world) => (await worldStories[story]?.(world)) ?? ''),
    ),
  );
  const goingRound = await played(now, (world) => world.circulated());
  const long = await played(past, (world) => deferredOften(world, eventsOfLongest));
  const write = async (number: number, text: string) => {
    const caseId = `DEC-2025-${String(number).padStart(5, '0')}`;
    await keep(store, JSON.parse(text.replaceAll('DEC-NUMBER', caseId)) as CaseWithHistory, number);
    return caseId;
  };
  const ids = { ended: '', open: '', longest: await write(1, long) };
  for (let number = 2; number <= ended; number += 1) ids.ended = await write(number, endings[number % 3] ?? '');
  for (let number = 1; number <= open; number += 1) ids.open = await write(ended + number, goingRound);
  const { tasks } = (JSON.parse(goingRound) as CaseWithHistory).stored.state;
  const asked = Object.values(tasks).find(({ kind, party }) => kind === 'position' && party === 'ILO');
  return { ...ids, task: asked?.taskId.replace('DEC-NUMBER', ids.open) ?? '' };
}

/** The case that a story takes through the rules from this instant, with `DEC-NUMBER` for its id. */
async function played(startAt: string, story: (world: World) => Promise<string>): Promise<string> {
  const world = await createWorld({ startAt });
  const caseId = await story(world);
  return JSON.stringify(await world.stores.loadWithHistory(caseId)).replaceAll(caseId, 'DEC-NUMBER');
}

/** Nothing makes a history longer than a matter that is deferred again and again. */
async function deferredOften(world: World, events: number): Promise<string> {
  const caseId = await world.submit();
  while (((await world.stores.load(caseId))?.state.seq ?? events) < events) {
    const because = { condition: 'The recess is over.', reason: 'The Committee is in recess.' };
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', ...because });
    await world.act(caseId, 'secretariat', 'resume', { choice: 'resume', reason: 'The recess is over.' });
  }
  return caseId;
}

async function keep(store: TableCaseStore, { stored, history }: CaseWithHistory, number: number): Promise<void> {
  const state = { ...stored.state, openedAt: addDuration(stored.state.openedAt, `PT${number}S`) };
  const [first, rest] = [history.slice(0, eventsAtOnce), history.slice(eventsAtOnce)];
  const lists = listingsOf(decision, [], state, () => history);
  const commit = { procedure: decision.id, state, stage: stored.stage ?? 'rest', flow: stored.flow, lists, news: [] };
  const about = { outboxClaimedUntil: state.openedAt, forgetToken: false };
  await store.commit({ ...commit, ...about, before: undefined, events: first });
  for (let from = 0; from < rest.length; from += eventsAtOnce) {
    const before = await store.load(state.caseId);
    await store.commit({ ...commit, ...about, before, events: rest.slice(from, from + eventsAtOnce) });
  }
}

/** A transaction has at most 100 items, of which the open tasks are some. */
const eventsAtOnce = 60;
