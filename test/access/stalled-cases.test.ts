import { describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { everythingStored, openTask } from '#test/support/open-task.ts';
import { Visitor } from '#test/support/visitor.ts';
import { apiOf, everybody, keepers, sessionOf, signedIn } from '#test/support/who-asks.ts';

describe('a case that stands still', () => {
  it.each(['api', 'page'])('is resumed by the secretariat alone, on the %s', async (how) => {
    const { world, caseId } = await openTask('position');
    await world.stores.lookAgain(caseId, (await world.stores.load(caseId)) as StoredCase, {
      dueBy: world.now(),
      lookAt: world.now(),
    });
    const before = await everythingStored(world, caseId);
    const attempt = async (who: string): Promise<number> => {
      if (how === 'api') {
        const as = sessionOf(who);
        const asked = { method: 'POST', ...(as === undefined ? {} : { as }) } as const;
        return (await apiOf(world).ask(`/api/cases/${caseId}/resume`, asked)).status;
      }
      const visitor = new Visitor(world);
      if (who !== 'nobody') await visitor.signedInAs(who);
      await visitor.get('/register');
      return (await visitor.post(`/stalled/${caseId}`, {})).status;
    };
    for (const who of everybody.filter((one) => one !== 'secretariat')) {
      expect([401, 403, 404], who).toContain(await attempt(who));
      expect(await everythingStored(world, caseId), who).toBe(before);
    }
    expect(await attempt('secretariat')).toBe(how === 'api' ? 200 : 303);
    await world.settle();
    expect((await world.history(caseId)).at(-1)).toMatchObject({ type: 'flow-restarted' });
  });

  it('is shown to those who keep the cases', async () => {
    const { world } = await openTask('position');
    for (const who of signedIn) {
      const { status } = await (await new Visitor(world).signedInAs(who)).get('/stalled');
      expect(status, who).toBe(keepers.includes(who) ? 200 : 403);
    }
  });
});
