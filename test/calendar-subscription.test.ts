import { beforeEach, describe, expect, it } from 'vitest';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { createWeb } from '#functions/web/app.ts';
import { type Entry, entriesOf } from './support/calendar-entries.ts';
import { recordedCalls } from './support/recorded-calls.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, title: 'A plan; with, commas' });
});

/** Makes an address as a person does, and gives its path. */
async function subscribe(person: string): Promise<string> {
  const visitor = await new Visitor(world).signedInAs(person);
  await visitor.get('/calendar');
  await visitor.post('/calendar', { do: 'make' });
  expect(visitor.status).toBe(200);
  return /http:\/\/127\.0\.0\.1:8080(\/calendar\/[\w-]{32}\.ics)/.exec(visitor.page)?.[1] ?? expect.fail('no address');
}

const look = async (path: string, headers: Record<string, string> = {}) =>
  createWeb(world.services).request(path, { headers }, at());
const at = () => ({
  event: { requestContext: { timeEpoch: Date.parse(world.now()), http: { sourceIp: '192.0.2.7' } } },
});

const calendarAt = async (path: string): Promise<Entry[]> => entriesOf(await (await look(path)).text());

const plan = (days: number) => ({
  body: 'executive-committee',
  at: new Date(Date.parse(world.now()) + hours(24 * days)).toISOString(),
  timeZone: 'Europe/Zurich',
  place: 'Room XI',
  link: 'https://meet.example.org/secret-room',
});

describe('a calendar that is subscribed to', () => {
  it('says until when its person is asked for what, with the page where that is', async () => {
    const [entry, ...others] = (await calendarAt(await subscribe('desa'))).filter(({ uid }) =>
      uid.includes('position'),
    );
    expect(others).toEqual([]);
    const task = (await world.tasks('desa')).find(({ kind }) => kind === 'position');
    expect(entry?.uid).toBe(`${task?.taskId}@127.0.0.1`);
    expect(entry?.said).toMatchObject({
      dtstart: '2026-03-05T09:00:00Z',
      summary: `State a position: ${caseId} A plan; with, commas`,
      url: `http://127.0.0.1:8080/tasks/${task?.taskId}`,
    });
  });

  it('has nothing of what others are asked for, and nothing of a case that its person may not read', async () => {
    const file = await (await look(await subscribe('rc.ke'))).text();
    expect(file).not.toContain('A plan');
    expect(file).not.toContain(caseId);
  });

  it('has no entry any more for what is done, and keeps the name of what is not', async () => {
    const path = await subscribe('ilo');
    const before = await calendarAt(path);
    const other = await world.circulated();
    await world.act(caseId, 'ilo', 'position', { choice: 'support' });
    const ids = (entries: Entry[]) => entries.map(({ uid }) => uid);
    const after = ids(await calendarAt(path));
    expect(ids(before).some((uid) => uid.startsWith(`${caseId}.`))).toBe(true);
    await world.advance(hours(73));
    expect(ids(await calendarAt(path)).filter((uid) => uid.startsWith(other))).toEqual([]);
    expect(after.filter((uid) => uid.startsWith(other))).toHaveLength(1);
    expect(await (await look(path)).text()).not.toMatch(/CANCELLED|METHOD/);
  });

  it('has a day as a day: of a follow-up action', async () => {
    const followUps = [{ action: 'Publish the atlas', owner: 'ILO', dueAt: '2027-01-15' }];
    const asked = await world.circulated({ ...sampleForm, followUps });
    await world.advance(hours(73));
    await world.act(asked, 'secretariat', 'publish', { choice: 'publish' });
    const entry = (await calendarAt(await subscribe('ilo'))).find(({ uid }) => uid.includes('follow-up'));
    expect(entry?.said['dtstart']).toBe('2027-01-15');
  });

  it('has the meetings of the bodies without the way into the room, moved where they moved, and none that is cancelled', async () => {
    const secretariat = await world.as('secretariat');
    const { meetingId } = await planMeeting(world.services, secretariat, { body: plan(10) });
    const path = await subscribe('ilo');
    const meeting = async () => (await calendarAt(path)).find(({ uid }) => uid.startsWith(`${meetingId}@`))?.said;
    expect(await meeting()).toMatchObject({ location: 'Room XI', dtstart: '2026-03-12T09:00:00Z' });
    expect(await (await look(path)).text()).not.toContain('secret-room');
    const moved = { at: '2026-03-13T10:00:00.000Z', reason: 'The room is taken.' };
    await changeMeeting(world.services, secretariat, { body: moved, meetingId, kind: 'move' });
    expect(await meeting()).toMatchObject({ dtstart: '2026-03-13T10:00:00Z' });
    await changeMeeting(world.services, secretariat, {
      body: { reason: 'Nothing to take.' },
      meetingId,
      kind: 'cancel',
    });
    expect(await meeting()).toBeUndefined();
  });

  it('speaks the language of its person', async () => {
    const file = await (await look(await subscribe('unhcr'))).text();
    expect(file).toContain('X-WR-CALNAME:تقويمي');
  });
});

describe('the private address', () => {
  it('is shown once, and only its hash is kept', async () => {
    const { services, calls } = recordedCalls({ ...world.services });
    Object.assign(world.services, services);
    const path = await subscribe('ilo');
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    await look(path);
    expect(JSON.stringify(calls)).not.toContain(token);
    expect(calls.map(({ name }) => name)).toContain('calendars.keep');
    const visitor = await new Visitor(world).signedInAs('ilo');
    expect((await visitor.get('/calendar')).page).not.toContain(token);
    expect(visitor.page).toContain('An address has worked since');
  });

  it('works no longer once another is made, or it is revoked, and is then as one that never was', async () => {
    const first = await subscribe('ilo');
    const second = await subscribe('ilo');
    expect([(await look(first)).status, (await look(second)).status]).toEqual([404, 200]);
    const visitor = await new Visitor(world).signedInAs('ilo');
    await visitor.get('/calendar');
    await visitor.post('/calendar', { do: 'revoke' });
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, '/calendar']);
    expect(await world.services.calendars.addressOf('ilo@example.org')).toBeUndefined();
    const never = await look(`/calendar/${'A'.repeat(32)}.ics`);
    const revoked = await look(second);
    const said = async (answer: Response) => (await answer.text()).replaceAll(/[\w-]{32}\.ics/g, '');
    expect([revoked.status, never.status, await said(revoked)]).toEqual([404, 404, await said(never)]);
    for (const path of ['/calendar/x.ics', `/calendar/${'A'.repeat(32)}`, '/calendar/.ics'])
      expect([path, (await look(path)).status]).toEqual([path, 404]);
  });

  it('changes nothing when it is looked at, is kept by nobody in between, and says when nothing has changed', async () => {
    const path = await subscribe('ilo');
    const answer = await look(path);
    const etag = answer.headers.get('etag') ?? '';
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    await world.advance(hours(1));
    const again = await look(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await world.act(caseId, 'ilo', 'position', { choice: 'support' });
    await world.advance(hours(80));
    expect((await look(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is looked at so often from one source, and no oftener', async () => {
    const path = `/calendar/${'B'.repeat(32)}.ics`;
    let status = 404;
    let looks = 0;
    for (; status === 404 && looks < 2_100; looks += 1) status = (await look(path)).status;
    expect([status, looks]).toEqual([429, 2_001]);
  });

  it('is nobody’s once its person has no role any more', async () => {
    const path = await subscribe('ilo');
    expect((await look(path)).status).toBe(200);
    const roster = await world.services.roster.load();
    const people = roster.people.map((person) => (person.id === 'ilo@example.org' ? { ...person, roles: [] } : person));
    await world.stores.save({ ...roster, people });
    world.services.network.forget();
    expect((await look(path)).status).toBe(404);
  });

  it('is made and revoked by a form of its page alone', async () => {
    const visitor = await new Visitor(world).signedInAs('ilo');
    await visitor.get('/calendar');
    await visitor.post('/calendar', { do: 'make' }, 'forged');
    expect(visitor.status).toBe(403);
    await visitor.get('/calendar');
    await visitor.post('/calendar', {});
    expect(visitor.status).toBe(415);
    expect(await world.services.calendars.addressOf('ilo@example.org')).toBeUndefined();
    expect((await new Visitor(world).get('/calendar')).headers.get('location')).toBe('/sign-in?back=%2Fcalendar');
  });
});
