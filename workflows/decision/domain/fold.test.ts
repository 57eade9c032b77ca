import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '#schemas/actor.ts';
import { type Assignee, partsOf } from '#schemas/task.ts';
import {
  caseId,
  coordinator,
  DecisionCase,
  focalPoint,
  form,
  opening,
  principal,
  secretariat,
  sgOffice,
} from '#test/support/decision-case.ts';
import { stories } from '#test/support/decision-stories.ts';
import { tries } from '#test/support/search.ts';
import { acts, type TaskKind } from '#workflows/decision/schemas/acts.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { DecisionState } from '#workflows/decision/schemas/state.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import { nextInstant } from './stage.ts';

const ended = ['withdrawn', 'closed-without-decision', 'implemented', 'published'];

/** Carries out any act that is open, by somebody who may, with whatever the choice needs. */
function actAnyhow(story: DecisionCase, pick: number): void {
  const tasks = Object.values(story.state.tasks);
  const task = tasks[pick % Math.max(tasks.length, 1)];
  if (task === undefined) return;
  const choice = task.choices[pick % task.choices.length] ?? '';
  const needs: Partial<Record<string, object>> = {
    submit: { form },
    defer: pick % 2 ? { until: '2027-01-15' } : { condition: 'the recess is over' },
    revise: { text: `Text ${pick}` },
    consult: { parties: ['FAO'] },
    'way-forward': { route: pick % 2 ? 'postpone' : 'joint-statement', text: `Way ${pick}`, until: '2027-06-01' },
    attach: { translation: { language: 'fr', title: 'Titre', text: 'Texte' } },
  };
  const act = { choice, reason: 'because', ...needs[choice] };
  const parsed = acts[task.kind as TaskKind].safeParse(choice === 'submit' ? { choice, form } : act);
  if (!parsed.success) throw new Error(`The test offers a bad act: ${parsed.error.message}`);
  const asked = task.assignees[pick % task.assignees.length] ?? 'role:secretariat';
  story.actOn(task.taskId, speakerOf(asked), task.kind as TaskKind, choice === 'submit' ? { choice, form } : act);
}

function speakerOf(asked: Assignee): PersonActor {
  const { kind, name } = partsOf(asked);
  if (kind === 'head') return principal(name);
  if (kind === 'party') return focalPoint(name);
  const inRole = [secretariat, coordinator, sgOffice].find(({ role }) => role === name);
  return inRole ?? focalPoint('ILO');
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.nat(500).map((pick) => (story: DecisionCase) => actAnyhow(story, pick)) },
  { weight: 1, arbitrary: fc.constant((story: DecisionCase) => void story.deliver()) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 100 })
      .map((hours) => (story: DecisionCase) => void story.after(`PT${hours}H`).passTime()),
  },
  { weight: 1, arbitrary: fc.constant((story: DecisionCase) => void story.bounce('who@example.org')) },
);

describe('whatever happens to a case', () => {
  it('its events and states are of their schemas, folding the events gives the state, and an ended case asks for nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const story = new DecisionCase().submit();
        for (const take of steps) {
          try {
            take(story);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        const folded = story.history.reduce(evolve, initialState(caseId, opening));
        expect(folded).toEqual(story.state);
        expect(DecisionState.parse(story.state)).toEqual(story.state);
        for (const event of story.history) decisionEvents[event.type].parse(event.data);
        expect(story.history.map(({ seq }) => seq)).toEqual(story.history.map((_, index) => index + 1));
        // However it was put to rest, something is to come.
        if (story.state.at === 'deferred') expect(nextInstant(story.state, story.network, story.now)).toBeDefined();
        if (ended.includes(story.state.at)) expect(story.state.tasks).toEqual({});
        expect(story.state.outcome === undefined || story.state.at !== 'circulated').toBe(true);
      }),
      { numRuns: tries(150) },
    );
  });

  it.each(Object.entries(stories))('the story "%s" folds to its state, through storage as well', (_, tell) => {
    const story = tell();
    const stored = JSON.parse(JSON.stringify(story.history)) as typeof story.history;
    const folded = stored.reduce(evolve, initialState(caseId, opening));
    expect(folded).toEqual(JSON.parse(JSON.stringify(story.state)));
  });
});
