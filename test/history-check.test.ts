import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { checkHistories } from '#functions/watchdog/check-histories.ts';
import { copyCase } from './support/copied-case.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, title: '<b>Evil</b>' });
});

const check = () => checkHistories(world.services, world.now());
/** Runs until all histories have been looked at, as the watchdog does every quarter of an hour. */
async function checkAll(): Promise<number> {
  let looked = 0;
  for (let run = await check(); run.looked > 0; run = await check()) looked += run.looked;
  return looked;
}
const nextDay = () => world.advance(hours(24));
/** As if somebody wrote to the table beside the product: reading gives another history of this case. */
function alter(id: string, change: (read: CaseWithHistory) => CaseWithHistory): { restore: () => void } {
  const { cases } = world.services;
  const read = cases.loadWithHistory.bind(cases);
  const altered = async (asked: string) => {
    const found = await read(asked);
    return asked === id && found !== undefined ? change(found) : found;
  };
  const spy = vi.spyOn(cases, 'loadWithHistory').mockImplementation(altered);
  return { restore: () => spy.mockRestore() };
}
const withoutLast = ({ chain, ...read }: CaseWithHistory): CaseWithHistory => ({
  ...read,
  chain: { ...chain, events: chain.events.slice(0, -1) },
});

describe('the product holds its own histories against their chains', () => {
  it('all of them once a day, books among them, and says nothing where nothing is wrong', async () => {
    const entry = {
      choice: 'remindAfter',
      remindAfter: 'PT72H',
      from: '2026-04-01T00:00:00Z',
      reason: 'From April on',
    };
    await changeSettings(world.services, await world.as('secretariat'), { of: 'network', body: entry });
    const spy = vi.spyOn(world.services.cases, 'loadWithHistory');
    const looked = await checkAll();
    expect(spy.mock.calls.map(([id]) => id)).toEqual([caseId, 'SET-network']);
    spy.mockRestore();
    expect(await check()).toEqual({ looked: 0, altered: 0 });
    await nextDay();
    expect(await checkAll()).toBe(looked);
  });

  it('names one that is not as it was recorded once, and counts it until it is again', async () => {
    const said = vi.spyOn(log, 'error').mockReturnValue();
    const { restore } = alter(caseId, withoutLast);
    await checkAll();
    expect((await check()).altered).toBe(1);
    await nextDay();
    await checkAll();
    const count = (await world.services.cases.load(caseId))?.state.seq;
    expect(said.mock.calls.filter(([, facts]) => facts?.['what'] === 'missing')).toEqual([
      ['a history is not as it was recorded', { caseId, seq: count, what: 'missing' }],
    ]);
    const { found } = (await world.services.historyChecks.lastCheck()) ?? {};
    expect(found).toEqual([{ caseId, seq: count, what: 'missing', foundAt: '2026-03-02T09:00:00.000Z' }]);
    restore();
    await nextDay();
    await checkAll();
    expect((await check()).altered).toBe(0);
    said.mockRestore();
  });

  it('takes nothing for altered that a commit between two reads explains', async () => {
    let looks = 0;
    const { restore } = alter(caseId, (read) => {
      looks += 1;
      return looks === 1 ? withoutLast(read) : read;
    });
    await checkAll();
    expect(looks).toBe(2);
    expect((await check()).altered).toBe(0);
    restore();
  });

  it('goes on past one that cannot be read, names it, and gives way to a table that does not answer', async () => {
    const said = vi.spyOn(log, 'error').mockReturnValue();
    vi.spyOn(log, 'warn').mockReturnValue();
    const other = await world.circulated();
    const { restore } = alter(caseId, () => {
      throw new SyntaxError('Unexpected token');
    });
    expect(await checkAll()).toBeGreaterThan(1);
    expect((await check()).altered).toBe(1);
    expect(said.mock.calls).toEqual([['a history is not as it was recorded', { caseId, seq: 1, what: 'unreadable' }]]);
    const visitor = await new Visitor(world).signedInAs('secretariat');
    expect((await visitor.get('/board')).page).toContain(other);
    restore();
    await nextDay();
    const { restore: answering } = alter(caseId, () => {
      throw new UpstreamError('DynamoDB: slow');
    });
    await expect(check()).rejects.toBeInstanceOf(UpstreamError);
    answering();
    vi.restoreAllMocks();
  });

  it('looks at no more than 200 in one run, and goes on where it was', async () => {
    const original = (await world.stores.loadWithHistory(caseId)) as CaseWithHistory;
    for (let number = 1; number <= 250; number += 1) {
      const copy = caseId.replace(/\d{4}$/, String(1000 + number));
      await copyCase(world.stores, original, { caseId: copy, openedLater: number });
    }
    const seen = new Set<string>();
    const { cases } = world.services;
    const read = cases.loadWithHistory.bind(cases);
    const spy = vi.spyOn(cases, 'loadWithHistory').mockImplementation((id) => {
      seen.add(id);
      return read(id);
    });
    expect((await check()).looked).toBe(200);
    expect(seen.size).toBe(200);
    expect((await check()).looked).toBeGreaterThanOrEqual(51);
    expect(seen.size).toBeGreaterThanOrEqual(251);
    expect((await check()).looked).toBe(0);
    spy.mockRestore();
  });
});

it('stands on the board, for those who read it, with the entry that shows it, and no more when it is as it was', async () => {
  const said = vi.spyOn(log, 'error').mockReturnValue();
  const visitor = await new Visitor(world).signedInAs('secretariat');
  const told = 'of its history is not as it was recorded';
  expect((await visitor.get('/board')).page).not.toContain(told);
  const { restore } = alter(caseId, withoutLast);
  await checkAll();
  expect((await visitor.get('/board')).page).toContain(told);
  expect(visitor.page).toContain('&lt;b&gt;Evil');
  expect(visitor.page).toContain(`href="/cases/${caseId}"`);
  restore();
  await nextDay();
  await checkAll();
  expect((await visitor.get('/board')).page).not.toContain(told);
  said.mockRestore();
});
