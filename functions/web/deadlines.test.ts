import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseWithHistory, StoredCase } from '#functions/lib/ports.ts';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { copyCase } from '#test/support/copied-case.ts';
import { countReads } from '#test/support/counted-reads.ts';
import { rosterOfRoles } from '#test/support/roster-of-roles.ts';
import { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/support/who-asks.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import { registry } from '#workflows/registry.ts';

type Listed = { readonly items: readonly { readonly caseId: string }[]; readonly next: string | null };

const [, others = ''] = Object.keys(registry);

let world: World;
let circulatedId: string;

beforeAll(async () => {
  world = await createWorld({ startAt: '2026-03-02T09:00:00.000Z' });
  circulatedId = await world.circulated({ ...sampleForm, title: 'Goes round' });
  const meeting = { body: 'steering-committee', at: '2026-03-20T14:00:00.000Z', timeZone: 'Europe/Zurich' };
  await planMeeting(world.services, await world.as('fmu'), { body: meeting });
});

const visit = async (query = '', who = 'secretariat') =>
  (await new Visitor(world).signedInAs(who)).get(`/deadlines${query}`);

/** What stands on a day of the month. */
const onDay = (page: string, day: string): string =>
  page.split('<td').find((cell) => cell.includes(`datetime="${day}"`)) ?? '';

describe('the calendar of deadlines', () => {
  it('has texts that go round with those who are asked, and meetings, each on its day and once', async () => {
    const deadline = (await world.view(circulatedId)).deadline ?? '';
    const { page } = await visit('?month=2026-03');
    const cell = onDay(page, deadline.slice(0, 10));
    expect(cell).toContain('Goes round');
    expect(cell).toContain('ILO');
    expect(cell.match(/Goes round/g)).toHaveLength(1);
    expect(onDay(page, '2026-03-20')).toContain('Steering Committee');
    expect((await visit('?month=2026-04')).page).toContain('Nothing falls due in this month.');
  });

  it('leads to the last month in which something falls due, and back to the first, and to no empty months beyond', async () => {
    const body = { body: 'steering-committee', at: '2026-06-10T14:00:00.000Z', timeZone: 'Europe/Zurich' };
    await planMeeting(world.services, await world.as('fmu'), { body });
    const months = async (from: string, rel: 'next' | 'prev'): Promise<(string | undefined)[]> => {
      const { page } = await visit(`?month=${from}`);
      const [, to] = new RegExp(`month=([\\d-]+)" rel="${rel}"`).exec(page) ?? [];
      return to === undefined ? [] : [to, ...(await months(to, rel))];
    };
    expect(await months('2026-03', 'next')).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(await months('2026-06', 'prev')).toEqual(['2026-05', '2026-04', '2026-03', '2026-02']);
  });

  it('is narrowed by procedure and kind, and refuses what there is not', async () => {
    expect((await visit('?month=2026-03&kind=meeting')).page).not.toContain('Goes round');
    expect((await visit('?month=2026-03&kind=window')).page).not.toContain('Meeting: ');
    expect((await visit(`?month=2026-03&procedure=${others}`)).page).not.toContain('Goes round');
    for (const query of ['?kind=none', '?procedure=none', '?month=2026-13', '?week=1'])
      expect([query, (await visit(query)).status]).toEqual([query, 400]);
  });

  it('shows what is stuck or overdue before the month, and not in it', async () => {
    const late = await createWorld();
    const caseId = await late.submit({ ...sampleForm, title: 'Nobody checked it' });
    const stored = (await late.stores.load(caseId)) as StoredCase;
    await late.stores.lookAgain(caseId, stored, { dueBy: late.now(), lookAt: late.now() });
    const { page } = await (await new Visitor(late).signedInAs('auditor')).get('/deadlines');
    const [first = ''] = page.split('class="month"');
    expect(first).toContain('Nobody checked it');
    expect(first).toContain('The next reminder or deadline did not come');
  });

  it('is a file for calendar programs as well, narrowed alike', async () => {
    const { page, headers } = await visit('.ics?kind=window');
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(page).toContain('BEGIN:VEVENT');
    expect(page.replaceAll('\r\n ', '')).toContain(`${circulatedId} Goes round`);
    expect(page).not.toContain('steering-committee');
  });

  it('is a file for spreadsheets and programs as well: what is overdue or stuck, then what its page shows', async () => {
    const { page: json } = await visit('.json?kind=window');
    const { items, next } = JSON.parse(json) as { items: Record<string, unknown>[]; next: null };
    expect(next).toBeNull();
    expect(items).toEqual([
      expect.objectContaining({ caseId: circulatedId, kind: 'window', isOverdue: false, title: 'Goes round' }),
    ]);
    const { page: csv, headers } = await visit('.csv');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(csv).toContain(`,${circulatedId},`);
    expect(csv).toContain('meeting,false,');
    const month = String(items[0]?.['at']).slice(0, 7);
    expect((await visit(`.csv?month=${month}`)).page).toContain(circulatedId);
    expect((await visit('.json?month=2031-01&kind=window')).page).toBe('{"items":[],"next":null}');
    expect((await visit('.json', 'ilo')).status).toBe(403);
  });

  it('is for the desks, the Coordinator and auditors, and shows nobody a case that is not theirs', async () => {
    const other = await createWorld({ roster: rosterOfRoles() });
    const caseId = await other.circulated(sampleForm);
    for (const who of signedIn) {
      const { status, page } = await (await new Visitor(other).signedInAs(who)).get('/deadlines.ics');
      const may = ['secretariat', 'fmu', 'coordinator', 'auditor'].includes(who);
      expect([who, status]).toEqual([who, may ? 200 : 403]);
      expect([who, page.includes(caseId)]).toEqual([who, may && who !== 'fmu']);
    }
  });

  it('shows the first of many, leads to each of the others once, and reads as many rows of 340 cases as of 120', async () => {
    const { world: many, ids, copy } = await manyCirculated();
    const visitor = await new Visitor(many).signedInAs('secretariat');
    const read = () => countReads(many.services, () => visitor.get('/deadlines'));
    await copy(120);
    const before = await read();
    await copy(220);
    expect(await read()).toEqual(before);
    // The one opened last falls due before all others: in an order of opening it would come last.
    expect(visitor.page).toContain(`/cases/${ids.at(-1)}`);
    expect(visitor.page).not.toContain(`/cases/${ids[0]}`);
    const inMonth = await walk(visitor, '/deadlines', 'cursor', ([, month = '']) => casesIn(month));
    expect(inMonth).toEqual([...ids].reverse());
    const inFile: string[] = [];
    for (let address: string | null = '/deadlines.json?kind=window'; address !== null; ) {
      const { items, next } = JSON.parse((await visitor.get(address)).page) as Listed;
      inFile.push(...items.map(({ caseId }) => caseId));
      address = next === null ? null : next.slice(next.indexOf('/deadlines'));
    }
    expect(inFile).toEqual([...ids].reverse());
  });

  it('has what is overdue before the month, and leads to the rest of it', async () => {
    const { world: many, ids, copy } = await manyCirculated();
    const visitor = await new Visitor(many).signedInAs('auditor');
    await copy(120, '2026-02');
    const overdue = await walk(visitor, '/deadlines?kind=window', 'late', ([late = '']) => casesIn(late));
    expect(overdue).toEqual([...ids.slice(1).reverse()]);
    expect(casesIn(visitor.page.split('class="month"')[1] ?? '')).toEqual([ids[0]]);
  });
});

/** A case that goes round, and what makes others of it of which each falls due a minute before the one made last. */
async function manyCirculated() {
  const many = await createWorld({ startAt: '2026-03-02T09:00:00.000Z' });
  const ids = [await many.circulated(sampleForm)];
  const original = (await many.stores.loadWithHistory(ids[0] ?? '')) as CaseWithHistory;
  const deadline = (await many.view(ids[0] ?? '')).deadline ?? '';
  const copy = async (count: number, month = deadline.slice(0, 7)) => {
    for (let number = 1; number <= count; number += 1) {
      const caseId = (ids[0] ?? '').replace(/\d{4}$/, String(5000 + ids.length));
      const earlier = new Date(Date.parse(deadline) - ids.length * 60_000).toISOString();
      const words = { [deadline]: month + earlier.slice(7) };
      await copyCase(many.stores, original, { caseId, openedLater: ids.length, words });
      ids.push(caseId);
    }
  };
  return { world: many, ids, copy };
}

const casesIn = (page: string): string[] =>
  [...page.matchAll(/href="\/cases\/(\w+-[\d-]+)"/g)].flatMap(([, caseId]) => caseId ?? []);

/** What is found on a page and on those that it leads to by this name of a cursor. */
async function walk(
  visitor: Visitor,
  from: string,
  as: string,
  find: (parts: string[]) => string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let address: string | undefined = from; address !== undefined; ) {
    const { page } = await visitor.get(address);
    found.push(...find(page.split('class="month"')));
    address = new RegExp(`href="(/deadlines\\?[^"]*\\b${as}=[^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  return found;
}
