import { describe, expect, it } from 'vitest';
import { mayRead } from '#functions/lib/access.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import { readerOf } from '#functions/lib/reader-of.ts';
import { reviewedNote } from '#test/support/reviewed-note.ts';
import { sampleForm } from '#test/support/world.ts';

describe('cases of which everybody is said to see the same', () => {
  it('give each reader their whole history, and those before and after a review differ', async () => {
    const { world, caseId: noteId } = await reviewedNote();
    await world.circulated(sampleForm);
    const network = await world.services.network.directory();
    const modules = await everyModule();
    const alike: number[] = [];
    for (const caseId of [noteId, 'DEC-2026-0001']) {
      const { state, history } = await caseAt(world, caseId);
      const module = modules.find(({ prefix }) => caseId.startsWith(prefix));
      if (module === undefined) throw new Error(caseId);
      const states = statesOf(module, caseId, history);
      for (const [index, then] of states.entries()) {
        const events = history.slice(0, index + 1);
        if (!module.seenAlike(then, events)) continue;
        alike.push(index);
        for (const { id } of network.people()) {
          const caller = callerOf(network, id, world.now(), 'sign-in');
          if (caller === undefined || !mayRead(module, then, caller, network)) continue;
          const reader = readerOf(caller, network);
          expect(module.historyFor(reader, then, events)).toEqual(events);
          expect(module.stateFor(reader, then)).toMatchObject({ title: then.title, at: then.at });
        }
      }
      expect(module.seenAlike(state, history)).toBe(caseId !== noteId);
    }
    expect(alike.length).toBeGreaterThan(5);
  });
});

type World = Awaited<ReturnType<typeof reviewedNote>>['world'];
type Module = Awaited<ReturnType<typeof everyModule>>[number];

async function caseAt(world: World, caseId: string) {
  const found = await world.stores.loadWithHistory(caseId);
  if (found === undefined) throw new Error(`no ${caseId}`);
  return { state: found.stored.state, history: found.history };
}

/** The state after each event. */
function statesOf(module: Module, caseId: string, history: Awaited<ReturnType<typeof caseAt>>['history']) {
  let state = module.initialState(caseId, history[0]?.at ?? '');
  return history.map((event) => {
    state = module.evolve(state, event);
    return state;
  });
}
