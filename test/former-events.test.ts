import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Commit } from '#functions/lib/ports.ts';
import { chainedEvents, eventsOfToday } from '#functions/lib/store/stored-events.ts';
import { fold } from '#moving/fold-rows.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { decision } from '#workflows/decision/index.ts';
import { caseIdOf, eventOf } from './contract/stored-samples.ts';
import { createWorld, type World } from './support/world.ts';

const caseId = caseIdOf(1);
const former: EventEnvelope = { ...eventOf(1), type: 'case-accepted', data: { remark: 'In order' } };
const asWrittenNow = { reason: 'In order' };

/** In version 1 the reason of an acceptance had another name. */
const upcasters = { 'case-accepted': [({ remark }: EventEnvelope['data']) => ({ reason: remark })] };
beforeEach(() => void vi.spyOn(decision, 'upcasters', 'get').mockReturnValue(upcasters));
afterEach(() => void vi.restoreAllMocks());

const committed = (world: World): Commit[] => {
  const commits: Commit[] = [];
  const { cases } = world.services;
  const commit = cases.commit.bind(cases);
  cases.commit = (each) => {
    commits.push(each);
    return commit(each);
  };
  return commits;
};

describe('an event of a former version', () => {
  it('is read from the table with the data that are written now, and says nothing of its version', async () => {
    const { data, ...rest } = former;
    const items = [{ event: { S: JSON.stringify(former) } }];
    expect(await eventsOfToday(caseId, chainedEvents(items))).toEqual([{ ...rest, data: asWrittenNow }]);
  });

  it('is taken from an exported file as what is written now', () => {
    const row = { kind: 'event', PK: 'a', SK: 'b', event: former } as const;
    const rows = [{ number: 2, row, written: row }];
    expect(fold(decision, caseId, rows, 1)).toMatchObject({ seq: 1 });
  });
});

it('an event that is written now is kept with its version, and is not lifted when it is read', async () => {
  const world = await createWorld();
  const commits = committed(world);
  const id = await world.submit();
  await world.act(id, 'secretariat', 'screen', { choice: 'accept', reason: 'In order' });
  const kept = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'case-accepted');
  expect(kept).toMatchObject([{ version: 2, data: asWrittenNow }]);
  const items = kept.map((event) => ({ event: { S: JSON.stringify(event) } }));
  expect(await eventsOfToday(id, chainedEvents(items))).toMatchObject([{ data: asWrittenNow }]);
});
