import { beforeEach, expect, it } from 'vitest';
import { execute } from '#functions/lib/execute.ts';
import { executeTogether, type Part } from '#functions/lib/execute-together.ts';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { createWorld, type World } from './support/world.ts';

const calendar = 'CAL-executive-committee';
let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.submit();
  const meeting = { body: 'executive-committee', at: '2026-06-01T09:00:00Z', timeZone: 'Europe/Zurich' };
  await planMeeting(world.services, await world.as('secretariat'), { body: meeting });
});

const secretariat = { person: 'secretariat@example.org', role: 'secretariat', proof: 'sign-in' } as const;
const accept = (at: string): Part => ({
  id: caseId,
  command: {
    type: 'act',
    taskId: `${caseId}.1.screen`,
    kind: 'screen',
    act: { choice: 'accept' },
    at,
    actor: secretariat,
  },
});
const cancel = (at: string, meetingId = 'executive-committee.1'): Part => {
  const entry = { meetingId, change: { reason: 'Nothing to discuss' } };
  return { id: calendar, command: { type: 'enter', kind: 'cancel', entry, at, actor: secretariat } };
};
const typesOf = async (id: string) => (await world.stores.history(id)).map(({ type }) => type);

it('an act and an entry in a calendar are recorded together, and what both owe is done', async () => {
  const [act, entry] = await executeTogether(world.services, [accept(world.now()), cancel(world.now())]);
  await world.settle();
  expect([act?.state.at, entry?.events.map(({ type }) => type)]).toEqual(['circulated', ['meeting-cancelled']]);
  expect(await typesOf(calendar)).toEqual(['meeting-planned', 'meeting-cancelled']);
  expect((await world.view(caseId)).state).toBe('circulated');
  expect(world.mails.filter(({ to }) => to === 'ilo@example.org')).not.toEqual([]);
});

it('neither is where the rules refuse one of them', async () => {
  const before = await typesOf(caseId);
  const together = executeTogether(world.services, [accept(world.now()), cancel(world.now(), 'executive-committee.9')]);
  await expect(together).rejects.toMatchObject({ refusal: 'no-such-meeting' });
  expect([await typesOf(caseId), await typesOf(calendar)]).toEqual([before, ['meeting-planned']]);
});

it('both are decided again where somebody was quicker with one of them', async () => {
  const { cases } = world.services;
  let isFirst = true;
  world.services = Object.assign(world.services, {
    cases: new Proxy(cases, {
      get: (target, name) => {
        const found = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        if (name !== 'commitTogether' || !isFirst) return found.bind(target);
        return async (...given: unknown[]) => {
          isFirst = false;
          const fault: CaseCommand = {
            ...{ type: 'report-fault', where: 'here', error: 'e', cause: 'c' },
            ...{ at: world.now(), actor: { system: 'machine' } },
          };
          await execute({ ...world.services, cases }, caseId, fault);
          return found.apply(target, given);
        };
      },
    }),
  });
  await executeTogether(world.services, [accept(world.now()), cancel(world.now())]);
  expect(await typesOf(caseId)).toContain('fault-reported');
  expect((await typesOf(caseId)).filter((type) => type === 'case-accepted')).toHaveLength(1);
  expect(await typesOf(calendar)).toEqual(['meeting-planned', 'meeting-cancelled']);
});
