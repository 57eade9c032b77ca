import { expect, it } from 'vitest';
import type { Execution } from '#functions/lib/decide-on.ts';
import { readerOf } from '#functions/lib/reader-of.ts';
import { toldOf } from '#functions/lib/told-groups.ts';
import { createWorld } from '#test/support/world.ts';
import { decision } from '#workflows/decision/index.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

it('names and counts nobody of whom the reader may not know', async () => {
  const world = await createWorld();
  const caller = await world.as('ilo');
  const reader = readerOf(caller, await world.services.network.directory());
  const to = (name: string) => ({ to: `${name}@example.org`, template: 'receipt' });
  const event = { seq: 1, at: caller.now, actor: { system: 'rules' }, type: 'case-accepted', data: {} };
  const events = [{ ...event, notices: [to('iom'), to('who')] }];
  const decided = { state: decision.initialState('DEC-2026-0001', caller.now), events } as unknown as Execution;
  const discreet: Procedure = {
    ...decision,
    historyFor: (_reader, _state, shown) =>
      shown.map((each) => ({ ...each, notices: each.notices.filter((notice) => !notice.to.startsWith('who')) })),
  };
  expect(toldOf(decision, decided, reader).groups).toEqual([{ body: 'executive-committee', count: 2 }]);
  expect(toldOf(discreet, decided, reader)).toEqual({
    people: ['iom@example.org'],
    groups: [{ body: 'executive-committee', count: 1 }],
  });
});
