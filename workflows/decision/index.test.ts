import { describe, expect, it } from 'vitest';
import { DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { stories } from '#test/support/decision-stories.ts';
import { network } from '#test/support/network.ts';
import { decision } from './index.ts';

const circulated = () => new DecisionCase().submit().act(secretariat, 'screen', { choice: 'accept' });

describe('the decision procedure as the platform sees it', () => {
  it('has a schema for every act and event that its stories know', () => {
    for (const tell of Object.values(stories)) {
      const { history, states } = tell();
      for (const { type, data } of history) expect(decision.events[type]?.safeParse(data).success, type).toBe(true);
      for (const task of states.flatMap((state) => Object.values(state.tasks)))
        expect(decision.forms.acts).toHaveProperty(task.kind);
    }
  });

  it('lists every situation once', () => {
    expect([...decision.situations].sort()).toEqual([...new Set(decision.situations)].sort());
    expect(decision.situations).toHaveLength(17);
  });

  it('starts a machine when a case leaves its rest, and for the follow-up that publication ends with', () => {
    expect(decision.startsMachine('rest', 'screening')).toBe(true);
    expect(decision.startsMachine('publication', 'follow-up')).toBe(true);
    expect(decision.startsMachine('screening', 'delivery')).toBe(false);
    expect(decision.startsMachine('publication', 'rest')).toBe(false);
    expect(decision.startsMachine('rest', 'rest')).toBe(false);
  });

  it('refuses deliveries that are not of their schema', () => {
    const command = {
      type: 'record-deliveries',
      deliveries: { seq: 0 },
      at: '2026-11-02T09:00:00.000Z',
      actor: { system: 'mail' },
    } as const;
    const surroundings = { network, hashOf: String, history: () => [], meetings: () => [] };
    expect(() => decision.decide(command, circulated().state, surroundings)).toThrow();
  });

  it('knows a late position from one that counts', () => {
    const story = new DecisionCase().circulated().position('ILO', 'support');
    expect(story.isLate).toBe(false);
    expect(story.after('PT72H').position('WHO', 'objection').isLate).toBe(true);
  });
});
