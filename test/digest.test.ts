import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { isDue, oweDigests } from '#functions/digest/owe-digests.ts';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { Mail } from '#functions/lib/ports.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import type { Person } from '#schemas/roster.ts';
import { decision } from '#workflows/decision/index.ts';
import { receivedMailOf } from './contract/stored-samples.ts';
import { loseMachine } from './support/stalled-case.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

beforeEach(() => void vi.spyOn(log, 'error').mockReturnValue(undefined));
afterEach(() => void vi.restoreAllMocks());

const monday = '2026-03-09T06:00:00.000Z';
const tuesday = '2026-03-10T06:00:00.000Z';
const minutesAfter = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** A world whose people ask for digests as given, and nobody else; by the first part of their mailbox. */
async function worldOf(
  digests: Readonly<Record<string, Person['digest']>>,
  change: (person: Person) => Person = (p) => p,
) {
  const world = await createWorld();
  const roster = await world.stores.load();
  await world.stores.save({
    ...roster,
    people: roster.people.map(({ digest: _, ...person }) => {
      const digest = digests[person.id.replace('@example.org', '')];
      return change(digest === undefined ? person : { ...person, digest });
    }),
  });
  return world;
}

const digestMails = ({ mails }: Pick<World, 'mails'>) =>
  mails.filter(({ headers }) => headers['Tawafuq-Notice']?.startsWith('digest/'));
const run = async (world: World, at: string) => {
  const { owed } = await oweDigests(world.services, at);
  await world.settle();
  return owed;
};
const toWhom = (world: World) => digestMails(world).map(({ to }) => to.replace('@example.org', ''));

test.each<[Person['digest'], string, boolean]>([
  ['daily', '2026-03-08', true], // a Sunday
  ['daily', '2026-03-09', true],
  ['weekly', '2026-03-08', false],
  ['weekly', '2026-03-09', true], // a Monday
  ['weekly', '2026-03-10', false],
  [undefined, '2026-03-09', false],
])('%s on %s: %s', (digest, date, due) => {
  expect(isDue(digest, date)).toBe(due);
});

describe('who gets a digest', () => {
  it('is who asked for one on that day and is asked for something', async () => {
    const world = await worldOf({ secretariat: 'weekly', iom: 'daily', undp: 'daily', fmu: 'weekly' });
    await world.submit();
    expect(await run(world, tuesday)).toBe(2);
    expect(toWhom(world)).toEqual([]);
    expect(await run(world, monday)).toBe(4);
    // The proposer may withdraw, which nobody asks of them; the secretariat is asked to look at the proposal.
    expect(toWhom(world)).toEqual(['secretariat']);
  });

  it('is nobody whose role has ended, or not begun', async () => {
    const roles = { ilo: { from: '2018-12-01', until: '2026-03-09' }, undp: { from: '2026-03-10' } };
    const world = await worldOf({ ilo: 'daily', undp: 'daily', desa: 'daily' }, (person) => {
      const interval = roles[person.id.replace('@example.org', '') as 'ilo'];
      const [role] = person.roles;
      return interval === undefined || role === undefined
        ? person
        : { ...person, roles: [{ role: role.role, party: role.party, ...interval }] };
    });
    await world.circulated();
    expect(await run(world, monday)).toBe(1);
    expect(toWhom(world)).toEqual(['desa']);
  });

  it('is not who has stated a position, though it may be changed until the deadline', async () => {
    const world = await worldOf({ ilo: 'daily', undp: 'daily' });
    const caseId = await world.circulated();
    await world.act(caseId, 'undp', 'position', { choice: 'support' });
    await run(world, tuesday);
    expect(toWhom(world)).toEqual(['ilo']);
  });

  it('is not who may not read the case, even where a task is asked of them', async () => {
    const world = await worldOf({ secretariat: 'weekly', coordinator: 'weekly' });
    const caseId = await world.submit();
    const hidden = vi.spyOn(decision, 'readersOf').mockReturnValue([]);
    await run(world, monday);
    expect(digestMails(world)).toEqual([]);
    hidden.mockRestore();
    await run(world, '2026-03-16T06:00:00.000Z');
    expect(toWhom(world)).toEqual(['coordinator', 'secretariat']);
    expect(digestMails(world).every(({ text }) => text.includes(caseId))).toBe(true);
  });
});

describe('what it says', () => {
  const reason = { reason: 'for a reason' };

  it('is tasks by the instant they are due, and cases: what stands still, what waits for people, what has a deadline', async () => {
    const world = await worldOf({});
    const facilitated = await world.circulated({ ...sampleForm, title: 'Objected to' });
    await world.act(facilitated, 'ilo', 'position', { choice: 'objection', ...reason });
    await world.advance(hours(1));
    const stalled = await world.submit({ ...sampleForm, title: 'Lost' });
    await loseMachine(world, stalled);
    await world.advance(hours(23));
    const later = await world.circulated({ ...sampleForm, title: 'Later', circulateFor: 'PT480H' });
    const sooner = await world.circulated({ ...sampleForm, title: 'Sooner', circulateFor: 'PT120H' });
    await world.advance(hours(80));
    const submitted = await world.submit({ ...sampleForm, title: 'New' });
    const declined = await world.submit({ ...sampleForm, title: 'Declined' });
    await world.act(declined, 'secretariat', 'screen', { choice: 'inadmissible', ...reason });
    await world.act(declined, 'coordinator', 'rule', { choice: 'decline', ...reason });

    const seen = async (person: string) => {
      const { tasks, cases } = await digestFor(world.services, await world.as(person));
      return { tasks: tasks.map(({ caseId, kind }) => [caseId, kind]), cases: cases.map(({ caseId }) => caseId) };
    };
    expect(await seen('undp')).toEqual({
      tasks: [
        [sooner, 'position'],
        [later, 'position'],
      ],
      cases: [],
    });
    const cases = [stalled, facilitated, submitted, sooner, later];
    expect(await seen('secretariat')).toEqual({
      tasks: [
        [stalled, 'screen'],
        [submitted, 'screen'],
      ],
      cases,
    });
    expect(await seen('coordinator')).toEqual({ tasks: [[facilitated, 'facilitate']], cases });
    expect(await seen('auditor')).toEqual({ tasks: [], cases });
  });

  it('leaves nobody with an empty mail', async () => {
    const world = await worldOf({ secretariat: 'weekly', coordinator: 'weekly', fmu: 'weekly', undp: 'daily' });
    expect(await run(world, monday)).toBe(4);
    expect(digestMails(world)).toEqual([]);
  });
});

describe('each digest once', () => {
  /** What the mail service takes, until it takes no more. */
  function postOf(world: World) {
    const sent: Mail[] = [];
    const post = {
      services: world.services,
      machines: { start: async () => {}, resume: async () => {} },
      mailFrom: 'tawafuq@example.org',
      refusing: undefined as Error | undefined,
      mailer: {
        send: async (mail: Mail) => {
          if (post.refusing !== undefined) throw post.refusing;
          sent.push(mail);
        },
      },
    };
    return { sent, post };
  }
  const sweep = (at: string) => ({ sweep: true, time: at.replace('.000Z', 'Z') }) as const;

  it('when the event comes twice, also at the same time', async () => {
    const world = await worldOf({ secretariat: 'weekly' });
    await world.submit();
    const owed = await Promise.all([run(world, monday), run(world, monday)]);
    expect(owed.sort()).toEqual([0, 1]);
    expect(await run(world, monday)).toBe(0);
    expect(toWhom(world)).toEqual(['secretariat']);
    expect(await run(world, '2026-03-16T06:00:00.000Z')).toBe(1);
    expect(digestMails(world).map(({ headers }) => headers['Tawafuq-Notice'])).toEqual([
      'digest/2026-03-09/secretariat@example.org',
      'digest/2026-03-16/secretariat@example.org',
    ]);
  });

  it('when the function dies after it has owed and before it has handed over', async () => {
    const world = await worldOf({ secretariat: 'weekly' });
    await world.submit();
    const { dispatcher } = world.services;
    const dying = { ...dispatcher, dispatch: () => Promise.reject(new Error('killed')) };
    Object.assign(world.services, { dispatcher: dying });
    await expect(oweDigests(world.services, monday)).rejects.toThrow('killed');
    Object.assign(world.services, { dispatcher });
    const { post, sent } = postOf(world);
    expect(await run(world, monday)).toBe(0);
    // Left alone while the one that died might still be at it.
    expect(await dispatch(post, sweep(minutesAfter(monday, 4)))).toEqual({ done: 0, failed: 0 });
    expect(await dispatch(post, sweep(minutesAfter(monday, 6)))).toEqual({ done: 1, failed: 0 });
    expect(await dispatch(post, sweep(minutesAfter(monday, 11)))).toEqual({ done: 0, failed: 0 });
    expect(sent.map(({ to }) => to)).toEqual(['secretariat@example.org']);
  });

  it('when some could not be owed: the others get theirs, and the next attempt owes the rest', async () => {
    const world = await worldOf({ secretariat: 'weekly', coordinator: 'weekly' });
    await world.submit();
    const owe = vi.spyOn(world.stores, 'oweDigest').mockRejectedValueOnce(new Error('throttled'));
    await expect(run(world, monday)).rejects.toMatchObject({ name: 'UpstreamError' });
    owe.mockRestore();
    await world.settle();
    expect(toWhom(world)).toHaveLength(1);
    expect(await run(world, monday)).toBe(1);
    expect(toWhom(world).sort()).toEqual(['coordinator', 'secretariat']);
  });

  it('when the mail service was down for days: the last one comes, and not a pile', async () => {
    const world = await worldOf({ secretariat: 'daily', coordinator: 'weekly' });
    await world.submit();
    const { post, sent } = postOf(world);
    const idle = { ...world.services, dispatcher: { ...world.services.dispatcher, dispatch: async () => {} } };
    for (const date of ['09', '10', '11', '12']) await oweDigests(idle, `2026-03-${date}T06:00:00.000Z`);
    expect(await dispatch(post, sweep('2026-03-12T18:00:00.000Z'))).toEqual({ done: 5, failed: 0 });
    expect(sent.map(({ headers }) => headers['Tawafuq-Notice']).sort()).toEqual([
      'digest/2026-03-09/coordinator@example.org',
      'digest/2026-03-12/secretariat@example.org',
    ]);
  });

  it('before there is a roster nobody is owed anything, and nothing fails', async () => {
    const world = await worldOf({ secretariat: 'weekly' });
    const roster = { ...world.services.roster, current: async () => undefined };
    expect(await oweDigests({ ...world.services, roster }, monday)).toEqual({ owed: 0 });
  });

  it('when the mail service refuses it for good: it is not tried again, the next one is', async () => {
    const world = await worldOf({ secretariat: 'weekly' });
    await world.submit();
    vi.spyOn(log, 'warn').mockReturnValue(undefined);
    const { post, sent } = postOf(world);
    const idle = { ...world.services, dispatcher: { ...world.services.dispatcher, dispatch: async () => {} } };
    await oweDigests(idle, monday);
    post.refusing = new MailRefusedError('SES: MessageRejected: no such domain');
    expect(await dispatch(post, sweep(minutesAfter(monday, 6)))).toEqual({ done: 1, failed: 0 });
    post.refusing = undefined;
    expect(await dispatch(post, sweep(minutesAfter(monday, 11)))).toEqual({ done: 0, failed: 0 });
    await oweDigests(idle, '2026-03-16T06:00:00.000Z');
    expect(await dispatch(post, sweep('2026-03-16T06:06:00.000Z'))).toEqual({ done: 1, failed: 0 });
    expect(sent.map(({ to }) => to)).toEqual(['secretariat@example.org']);
  });

  it('when the mail service refuses: it is sent by a sweep, and says what waits then', async () => {
    const world = await worldOf({ secretariat: 'weekly' });
    const first = await world.submit();
    const { post, sent } = postOf(world);
    post.refusing = new Error('refused');
    const item = { digest: { person: 'secretariat@example.org', date: '2026-03-09' } };
    await world.stores.oweDigest(item.digest, minutesAfter(monday, 5));
    expect(await dispatch(post, { items: [item], at: monday })).toEqual({ done: 0, failed: 1 });
    await expect(dispatch(post, sweep(minutesAfter(monday, 6)))).rejects.toMatchObject({ name: 'UpstreamError' });
    const second = await world.submit({ ...sampleForm, title: 'Another' });
    await world.act(first, 'secretariat', 'screen', { choice: 'inadmissible', reason: 'r' });
    await world.act(first, 'coordinator', 'rule', { choice: 'decline', reason: 'r' });
    post.refusing = undefined;
    expect(await dispatch(post, sweep(minutesAfter(monday, 11)))).toEqual({ done: 1, failed: 0 });
    expect(await dispatch(post, sweep(minutesAfter(monday, 16)))).toEqual({ done: 0, failed: 0 });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(second);
    expect(sent[0]?.text).not.toContain(first);
  });

  it('and none once the person holds no role, or wants none, by the time it is sent', async () => {
    for (const change of [
      { digest: undefined },
      { roles: [{ role: 'secretariat', from: '2018-12-01', until: '2026-03-09' }] },
    ]) {
      const world = await worldOf({ secretariat: 'weekly' }, (person) =>
        person.id === 'secretariat@example.org' ? ({ ...person, ...change } as Person) : person,
      );
      await world.submit();
      const { post, sent } = postOf(world);
      const item = { digest: { person: 'secretariat@example.org', date: '2026-03-09' } };
      expect(await dispatch(post, { items: [item], at: monday })).toEqual({ done: 1, failed: 0 });
      expect(sent).toEqual([]);
    }
  });
});

test('mails that were set aside or are held back are in the digest of the secretariat alone, until it has seen to them', async () => {
  const world = await worldOf({ secretariat: 'daily', coordinator: 'daily' });
  for (const [number, fate] of (['held-back', 'set-aside', 'passed-on'] as const).entries())
    await world.stores.keep({ ...receivedMailOf(number + 1), fate });
  await world.advance(Date.parse(monday) - Date.parse(world.now()));
  await run(world, monday);
  expect(toWhom(world)).toEqual(['secretariat']);
  expect(digestMails(world)[0]?.subject).toContain('2 received mails');
  for (const number of [1, 2])
    await world.services.receivedMails.markDone(receivedMailOf(number).mailId, { at: monday, by: 'S' });
  await run(world, tuesday);
  expect(toWhom(world)).toEqual(['secretariat']);
});
