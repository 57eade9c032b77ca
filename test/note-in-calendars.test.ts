import { expect, it } from 'vitest';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { moved, planned } from '#test/support/meeting-world-stories.ts';
import { createWorld } from '#test/support/world.ts';

const propertyOf = (file: string, name: string): string =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(file.replaceAll('\r\n', '\n').replaceAll('\n ', ''))?.[1] ?? '';

it('the meeting of a note stands in the calendar of who brought it, moves there, and leaves it, as one entry', async () => {
  const world = await createWorld();
  const committee = 'steering-committee';
  const meetingId = await planned(world, 60, committee, 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await moved(world, meetingId, 70, 'fmu');
  const cancel = { meetingId, kind: 'cancel', body: { reason: 'Too few can come.' } } as const;
  await changeMeeting(world.services, await world.as('fmu'), cancel);
  await world.settle();

  const files = world.mails
    .filter(({ to }) => to === 'iom@example.org')
    .flatMap(({ attachments = [] }) => attachments)
    .filter(({ name }) => name === `${caseId}.ics`)
    .map(({ content }) => String(content));
  expect(files.map((file) => propertyOf(file, 'METHOD'))).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
  expect(new Set(files.map((file) => propertyOf(file, 'UID'))).size).toBe(1);
  const sequences = files.map((file) => Number(propertyOf(file, 'SEQUENCE')));
  expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
  const starts = files.map((file) => propertyOf(file, 'DTSTART'));
  expect([starts[0] === starts[1], starts[1] === starts[2]]).toEqual([false, true]);
});
