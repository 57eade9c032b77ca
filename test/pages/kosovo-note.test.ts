import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const note = 'Security Council resolution 1244 (1999)';
const pageOf = async (path: string, mailbox = 'ilo') =>
  (await (await new Visitor(world).signedInAs(mailbox)).get(path)).page;

describe('the note on Kosovo', () => {
  /** @terms 114 — Where the text of a case, the register, a calendar or minutes name Kosovo, the note on Security Council resolution 1244 (1999) stands below the page. */
  it.each(['Pristina, Kosovo', 'Приштина, Косово', '普里什蒂纳，科索沃', 'بريشتينا، كوسوفو'])(
    'stands below the calendar where a meeting takes place there: %s',
    async (place) => {
      const meeting = { body: 'executive-committee', at: '2026-06-01T09:00:00Z', timeZone: 'Europe/Zurich', place };
      await new ApiClient(world.services, world.now).post('/api/meetings', 'fmu', meeting);
      expect(await pageOf('/meetings')).toContain(note);
    },
  );

  it('stands below a case whose text names it, and below no other', async () => {
    const naming = await world.submit({ ...sampleForm, text: 'A project on return to Kosovo is supported.' });
    const other = await world.submit(sampleForm);
    expect(await pageOf(`/cases/${naming}`)).toContain(note);
    expect(await pageOf(`/cases/${other}`)).not.toContain(note);
    expect(await pageOf('/meetings')).not.toContain(note);
  });
});
