import { oweDigests } from '#functions/digest/owe-digests.ts';
import type { Mail } from '#functions/lib/ports.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
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
  return [...first, ...digests];
}

/** One case goes round, one waits to be screened since a week. */
async function askedForMuch(world: World): Promise<void> {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'It costs too much.' });
  await world.submit();
  await world.advance(hours(24 * 7));
}
