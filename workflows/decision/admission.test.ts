import { expect, test } from 'vitest';
import type { PersonActor } from '#schemas/actor.ts';
import { caseId, DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { stories } from '#test/support/decision-stories.ts';
import { network } from '#test/support/network.ts';
import { askedAs } from '#workflows/network/capacity.ts';
import { decision } from './index.ts';

/** Everybody of the roster in everything that they are, acting where they stand. */
const everybody = (at: string): PersonActor[] =>
  network
    .people()
    .flatMap(({ id }) =>
      network.capacitiesOf(id, at).map((capacity) => ({ person: id, ...capacity, proof: 'sign-in' as const })),
    );

const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { refusal?: string }).refusal;
  }
};

test.each(Object.entries(stories))('in "%s" nobody acts on a task that is not theirs, whatever its kind', (_, tell) => {
  const { states } = tell();
  const kinds = new Set<string>();
  for (const state of states) {
    for (const task of Object.values(state.tasks)) {
      if (kinds.has(task.kind)) continue;
      kinds.add(task.kind);
      const others = everybody(state.updatedAt).filter(
        (actor) => ![`person:${actor.person}`, ...askedAs(actor)].some((who) => task.assignees.includes(who as never)),
      );
      expect(others.length, task.kind).toBeGreaterThan(0);
      for (const actor of others) {
        // Too late for the round whose clock runs is another matter, and comes first.
        const at = state.updatedAt;
        const command = { type: 'act', taskId: task.taskId, kind: task.kind, act: {}, at, actor } as const;
        const surroundings = { network, hashOf: String, history: () => [], meetings: () => [] };
        expect(
          refusalOf(() => decision.decide(command, state, surroundings)),
          `${task.kind} ${actor.person}`,
        ).toBe('not-permitted');
      }
    }
  }
});

test('what a party told is entered by the desk, for a position and for nothing else', () => {
  const story = new DecisionCase().inFacilitation();
  const surroundings = { network, hashOf: String, history: () => [], meetings: () => [] };
  const enter = (kind: string, party: string, actor: PersonActor) => {
    const act = { choice: 'support', onBehalf: true };
    const task = Object.values(story.state.tasks).find((open) => open.kind === kind && open.party === party);
    const taskId = task?.taskId ?? `${caseId}.${story.state.round?.circulatedBy}.position.${party}`;
    const command = { type: 'act', taskId, kind, act, at: story.now, actor } as const;
    return refusalOf(() => decision.decide(command, story.state, surroundings));
  };
  expect(enter('position', 'WHO', secretariat)).toBeUndefined();
  expect(enter('position', 'WHO', { ...secretariat, role: 'auditor' })).toBe('not-on-behalf');
  expect(enter('lift', 'ILO', secretariat)).toBe('not-on-behalf');
});
