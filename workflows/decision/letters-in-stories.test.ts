import { describe, expect, it } from 'vitest';
import { stories } from '#test/support/decision-stories.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { letters } from './letters.ts';

describe('in every story', () => {
  const all = Object.entries(stories).flatMap(([name, tell]) => {
    const story = tell();
    return story.history.map((event, index) => ({ name, event, state: story.states[index] ?? story.state, story }));
  });

  it('every event type comes about', () => {
    const seen = new Set(all.map(({ event }) => event.type));
    expect(
      Object.keys(decisionEvents).filter((type) => !seen.has(type as (typeof all)[number]['event']['type'])),
    ).toEqual([]);
  });

  it('nobody gets two mails about one event, and only persons of the roster get any', () => {
    for (const { event, state, story } of all) {
      const people = letters(event, state, story.network).map(({ to }) => to);
      expect(new Set(people).size, event.type).toBe(people.length);
      for (const person of people) expect(story.network.person(person), person).toBeDefined();
    }
  });

  it('whoever is asked for an act may do it: the task is open and theirs', () => {
    for (const { event, state, story } of all) {
      for (const { to, taskId } of letters(event, state, story.network)) {
        if (taskId === undefined) continue;
        const assignees = state.tasks[taskId]?.assignees ?? [];
        const holders = assignees.flatMap((assignee) =>
          story.network.holdersOf(assignee, event.at).map(({ id }) => id),
        );
        expect(holders, `${taskId} on ${event.type}`).toContain(to);
      }
    }
  });

  it('a clock waits for the mails of circulations and of notices sent again, and for no others', () => {
    const gating = new Set(
      all
        .filter(({ event, state, story }) => letters(event, state, story.network).some((letter) => letter.gating))
        .map(({ event }) => event.type),
    );
    expect([...gating].sort()).toEqual(['notice-resent', 'round-circulated']);
  });
});
