import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { isDay } from '#schemas/civil-date.ts';
import { addDuration } from '#schemas/duration.ts';
import { copyCase } from '#test/support/copied-case.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { worldStories } from '#test/support/world-stories.ts';

type Filling = {
  readonly ended: number;
  readonly open: number;
  readonly eventsOfLongest: number;
  readonly now: string;
};
export type Filled = Readonly<Record<'ended' | 'open' | 'longest' | 'task', string>>;

/**
 * So many decisions, each played under the rules, with its history and every row that its commits would have written; no machine waits for any of them.
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
  const write = async (number: number, original: CaseWithHistory, dueLater = 0) => {
    const caseId = `DEC-2025-${String(number).padStart(5, '0')}`;
    await copyCase(store, original, { caseId, openedLater: number, words: laterBy(original, dueLater) });
    return caseId;
  };
  const ids = { ended: '', open: '', longest: await write(1, long) };
  for (let number = 2; number <= ended; number += 1) ids.ended = await write(number, endings[number % 3] ?? long);
  for (let number = 1; number <= open; number += 1) ids.open = await write(ended + number, goingRound, number);
  const { tasks, caseId } = goingRound.stored.state;
  const asked = Object.values(tasks).find(({ kind, party }) => kind === 'position' && party === 'ILO');
  return { ...ids, task: asked?.taskId.replace(caseId, ids.open) ?? '' };
}

/** Each text that goes round falls due so many minutes after the one that it is made of. */
function laterBy({ stored }: CaseWithHistory, minutes: number): Record<string, string> {
  const dues = Object.values(stored.state.tasks).flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]));
  return Object.fromEntries(dues.filter((due) => !isDay(due)).map((due) => [due, addDuration(due, `PT${minutes}M`)]));
}

/** The case that a story takes through the rules from this instant. */
async function played(startAt: string, story: (world: World) => Promise<string>): Promise<CaseWithHistory> {
  const world = await createWorld({ startAt });
  return (await world.stores.loadWithHistory(await story(world))) as CaseWithHistory;
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
