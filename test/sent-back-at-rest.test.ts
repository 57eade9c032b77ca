import { expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { watch } from './support/stalled-case.ts';
import { createWorld, hours } from './support/world.ts';

it('whoever brought a note that was sent back is reminded until it is handed in again, and nobody of a draft that never was', async () => {
  const world = await createWorld();
  const reminders = async (caseId: string): Promise<unknown[]> =>
    (await world.stores.history(caseId)).flatMap(({ type, data }) =>
      type === 'reminder-sent' ? [(data as { about?: string }).about] : [],
    );
  const toAuthor = () => world.mails.filter(({ to }) => to === 'iom@example.org').length;
  const api = new ApiClient(world.services, world.now);
  const drafting = { procedure: 'concept-note', form: noteForm, draft: true };
  const drafted = (await api.post('/api/cases', 'iom', drafting)).body as { caseId: string };
  const sentBack = await world.submit(noteForm, 'iom', 'concept-note');
  await world.act(sentBack, 'rc.eg', 'sign', { choice: 'send-back', reason: 'The ministry is missing.' });
  const before = toAuthor();

  await world.advance(hours(24 * 3));
  expect([await watch(world), await watch(world)]).toEqual([0, 0]);
  expect([await reminders(sentBack), await reminders(drafted.caseId)]).toEqual([['resubmission'], []]);
  expect(toAuthor()).toBe(before + 1);
  await world.act(sentBack, 'iom', 'submit', { choice: 'submit', form: noteForm });
  expect(await watch(world)).toBe(0);
  expect(await reminders(sentBack)).toEqual(['resubmission']);
});
