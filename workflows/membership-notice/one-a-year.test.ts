import { describe, expect, it } from 'vitest';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { createWorld, type World } from '#test/support/world.ts';

const form = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };
const submitted = (world: World, year = 2026, by = 'iom') => world.submit({ ...form, year }, by, 'membership-notice');
const taken = { fields: [{ field: 'form.year', code: 'period-taken' }] };

describe('a year has one notice', () => {
  it('and takes no other while there is one, nor a number for it', async () => {
    const world = await createWorld();
    await submitted(world);
    await expect(submitted(world, 2026, 'secretariat')).rejects.toMatchObject(taken);
    expect(await submitted(world, 2027)).toMatch(/-0002$/);
  });

  it('nor after it was settled, though it came to nothing', async () => {
    const world = await createWorld();
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'nothing', reason: 'Nothing has changed.' });
    await expect(submitted(world)).rejects.toMatchObject(taken);
  });

  it('but another where the first was withdrawn, once', async () => {
    const world = await createWorld();
    await world.act(await submitted(world), 'iom', 'withdraw', { choice: 'withdraw' });
    await submitted(world);
    await expect(submitted(world)).rejects.toMatchObject(taken);
  });

  it('of many that come at once', async () => {
    const world = await createWorld();
    const caller = await world.as('iom');
    const at = Array.from({ length: 5 }, () =>
      submitCase(world.services, caller, { procedure: 'membership-notice', form }),
    );
    const done = await Promise.allSettled(at);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of done) if (each.status === 'rejected') expect(each.reason).toMatchObject(taken);
  });

  it('which keeps its year when it is submitted again', async () => {
    const world = await createWorld();
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'return', reason: 'The text is short.' });
    const other = { choice: 'submit', form: { ...form, year: 2027 } };
    await expect(world.act(caseId, 'iom', 'submit', other)).rejects.toMatchObject({
      fields: [{ code: 'period-kept', params: { period: '2026' } }],
    });
  });
});
