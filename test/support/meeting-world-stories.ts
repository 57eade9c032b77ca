import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { committee, hours, sampleForm, type World } from './world.ts';

const days = (count: number): number => hours(24 * count);
const { circulateFor: _, ...unclocked } = sampleForm;
const present = committee.map((member) => member.toUpperCase());
const record = { choice: 'record', present };

export const planned = async (
  world: World,
  inDays: number,
  whose = 'executive-committee',
  by = 'secretariat',
): Promise<string> => {
  const at = new Date(Date.parse(world.now()) + days(inDays)).toISOString();
  const body = { body: whose, at, timeZone: 'Europe/Zurich', place: 'Geneva' };
  return (await planMeeting(world.services, await world.as(by), { body })).meetingId;
};

/** Moves a meeting to so many days from now. */
export async function moved(world: World, meetingId: string, toDays: number, by = 'secretariat') {
  const at = new Date(Date.parse(world.now()) + days(toDays)).toISOString();
  const body = { at, reason: 'The room is taken.' };
  const asked = { meetingId, kind: 'move', body } as const;
  const changed = await changeMeeting(world.services, await world.as(by), asked);
  await world.settle();
  return changed;
}

export async function cancelled(world: World, meetingId: string) {
  const asked = { meetingId, kind: 'cancel', body: { reason: 'Too few can come.' } } as const;
  const changed = await changeMeeting(world.services, await world.as('secretariat'), asked);
  await world.settle();
  return changed;
}

export const forMeeting = (world: World, meetingId?: string): Promise<string> =>
  world.circulated({ ...unclocked, method: 'meeting', ...(meetingId === undefined ? {} : { meetingId }) });

/** Cases that are taken at meetings, from nothing to their end. */
export const meetingWorldStories: Readonly<Record<string, (world: World) => Promise<string>>> = {
  'taken-at-a-meeting': async (world) => {
    const caseId = await forMeeting(world, await planned(world, 10));
    await world.advance(days(10) + hours(2));
    const stoodAside = [{ party: 'WHO', reason: 'for a reason' }];
    await world.act(caseId, 'secretariat', 'minute', { ...record, stoodAside });
    await world.advance(hours(72));
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    return caseId;
  },
  'record-of-a-meeting-corrected': async (world) => {
    const caseId = await forMeeting(world, await planned(world, 10));
    await world.advance(days(11));
    const objections = [{ party: 'WHO', position: 'objection', reason: 'for a reason' }];
    await world.act(caseId, 'secretariat', 'minute', { ...record, objections });
    await world.act(caseId, 'who', 'confirm', { choice: 'repudiate', reason: 'we agreed' });
    await world.act(caseId, 'secretariat', 'minute', record);
    for (const member of committee) await world.act(caseId, member, 'confirm', { choice: 'confirm' });
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    return caseId;
  },
  'meeting-moved-and-cancelled': async (world) => {
    const meetingId = await planned(world, 10);
    const caseId = await forMeeting(world, meetingId);
    await world.advance(days(2));
    await moved(world, meetingId, 12);
    await world.advance(days(2));
    await cancelled(world, meetingId);
    await world.advance(days(4));
    await world.act(caseId, 'secretariat', 'table', { choice: 'table', meetingId: await planned(world, 5) });
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
};
