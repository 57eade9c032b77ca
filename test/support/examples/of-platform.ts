import { oweDigests } from '#functions/digest/owe-digests.ts';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import type { Mail } from '#functions/lib/ports.ts';
import {
  askAbsence,
  confirmAbsence,
  readAbsences,
  refuseAbsence,
  tryAbsence,
} from '#functions/lib/use-cases/people/absences.ts';
import { daysAfter } from '#schemas/civil-date.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import { changedPeople, owedDone } from '../changed-people.ts';
import { createWorld, hours, type World } from '../world.ts';
import { type ExampleMail, from } from './example-mail.ts';
import { rosterIn } from './roster-in.ts';

/** What the platform writes that no mail from outside has brought about: codes, digests, drafts that are shared. */
export async function examplesOfPlatform(language: InterfaceLanguage): Promise<ExampleMail[]> {
  const world = await createWorld({ roster: rosterIn(language) });
  const mailed = async (mail: string, example: string, act: () => Promise<unknown>, isIt = (_: Mail) => true) => {
    const before = world.mails.length;
    await act();
    await world.settle();
    const sent = world.mails.slice(before).find(isIt);
    if (sent === undefined) throw new Error(`${example}: no mail was sent`);
    return { of: 'platform', mail, example, from, sent };
  };
  const { dispatcher } = world.services;
  const signIn = { email: 'who@example.org', binding: 'b'.repeat(43), source: '127.0.0.1' };
  const shared = { draftId: `draft-${'0'.repeat(32)}`, to: 'ilo@example.org', by: 'iom@example.org' };
  const first = [
    await mailed('sign-in', 'somebody asks for a code', () => dispatcher.signInCode(signIn, world.now())),
    await mailed('draft-shared', 'somebody shares a draft', () => dispatcher.draftShared(shared, world.now())),
    await mailed('altered-histories', 'two histories are not as they were', () => foundAltered(world)),
  ];
  await askedForMuch(world);
  const digest = () => oweDigests(world.services, world.now());
  const isTo = (to: string) => (mail: Mail) => mail.to === to;
  const { mails } = world;
  const before = mails.length;
  await digest();
  await world.settle();
  const readers = [...new Set(mails.slice(before).map(({ to }) => to))];
  const digests = readers.map((to) => ({
    ...{ of: 'platform', mail: 'digest', example: `what waits for ${to.split('@')[0]}`, from },
    sent: mails.slice(before).find(isTo(to)) as Mail,
  }));
  return [...first, ...digests, ...(await examplesOfPeople(world, mailed))];
}

type Mailed = (
  mail: string,
  example: string,
  act: () => Promise<unknown>,
  isIt: (_: Mail) => boolean,
) => Promise<ExampleMail>;

/** Somebody leaves, whose open task is another's from then on; a party leaves a body. */
async function examplesOfPeople(world: World, mailed: Mailed): Promise<ExampleMail[]> {
  const until = world.now().slice(0, 10);
  const network = await world.services.network.directory();
  const { name, language, timeZone, roles } = network.person('who@example.org') as Person;
  const ended = { name, language, timeZone, roles: roles.map((role) => ({ ...role, until })), reason: 'Moves on' };
  const { members = [] } = network.roster().bodies.find(({ id }) => id === 'executive-committee') ?? {};
  const left = members.map((member) => ('party' in member && member.party === 'ILO' ? { ...member, until } : member));
  const leaves = () => changedPeople(world, { kind: 'person', person: 'who@example.org' }, ended);
  const before = world.mails.length;
  const changed = await mailed('roles-changed', 'somebody leaves', leaves, ({ to }) => to === 'who@example.org');
  const moved = world.mails.slice(before).find(({ to }) => to === 'who.alternate@example.org');
  const leftBody = { kind: 'members', body: 'executive-committee' } as const;
  return [
    changed,
    ...(moved === undefined
      ? []
      : [{ of: 'platform', mail: 'tasks-moved', example: 'somebody leaves whose task is open', from, sent: moved }]),
    await mailed(
      'membership-changed',
      'a party leaves a body',
      () => changedPeople(world, leftBody, { members: left, reason: 'Leaves' }),
      ({ to }) => to === 'ilo@example.org',
    ),
    ...(await examplesOfAbsences(world, mailed)),
  ];
}

/** Somebody is away; one absence is confirmed, another refused. */
async function examplesOfAbsences(world: World, mailed: Mailed): Promise<ExampleMail[]> {
  const { services } = world;
  const away = await world.as('undp');
  const asked = async (days: number) => {
    const [from, until] = [daysAfter(world.now().slice(0, 10), days), daysAfter(world.now().slice(0, 10), days + 5)];
    await askAbsence(services, away, { from, until, standIn: 'undp.alternate@example.org' }, undefined);
    return (await readAbsences(services, away)).own.find((each) => each.from === from)?.absenceId ?? '';
  };
  const desk = await world.as('secretariat');
  const confirms = async () => {
    const absenceId = await asked(3);
    await confirmAbsence(services, desk, absenceId, (await tryAbsence(services, desk, absenceId)).digest);
    await owedDone(world);
  };
  const refuses = async () => {
    await refuseAbsence(services, desk, await asked(30), { reason: 'The annual meeting is in these days.' });
    await owedDone(world);
  };
  const isTheirs = ({ to }: Mail) => to === 'undp@example.org';
  return [
    await mailed('absence-confirmed', 'an absence is confirmed', confirms, isTheirs),
    await mailed('absence-refused', 'an absence is refused', refuses, isTheirs),
  ];
}

/** Of what was altered beside the system the next sweep tells. */
async function foundAltered({ services, post, now }: World): Promise<void> {
  const foundAt = now();
  const found = [
    { caseId: 'DEC-2026-0007', seq: 1200, what: 'altered' as const, foundAt },
    { caseId: 'CN-2026-0003', seq: 1, what: 'unreadable' as const, foundAt },
  ];
  await services.historyChecks.keepCheck({ begunAt: foundAt, found });
  await dispatch(post, { sweep: true, time: foundAt });
  await services.historyChecks.keepCheck({ begunAt: foundAt, found: [] });
}

/** One case goes round, one waits to be screened since a week. */
async function askedForMuch(world: World): Promise<void> {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'It costs too much.' });
  await world.submit();
  await world.advance(hours(24 * 7));
}
