import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '#schemas/duration.ts';
import { coordinator, DecisionCase, focalPoint, principal } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';
import { tries } from '#test/support/search.ts';
import { withheldChoices } from '../withheld-choices.ts';
import { nextInstant } from './stage.ts';

const facilitated = () => new DecisionCase().inFacilitation();
const ask = (story: DecisionCase, party = 'WHO') =>
  story.act(focalPoint(party), 'ask-finding', { choice: 'ask', reason: 'we are stuck' });
const answer = (story: DecisionCase, choice: 'not-reached' | 'go-on') =>
  story.act(coordinator, 'find', { choice, reason: 'because' });
const say = (story: DecisionCase, party: string, choice: 'not-reached' | 'go-on') =>
  story.act(principal(party), 'find', { choice, reason: 'because' }, party);
const consulted = (story = facilitated()) =>
  story.act(principal('WHO'), 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'workable?' }, 'WHO');
const report = (story: DecisionCase) =>
  story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
const asked = ({ state }: DecisionCase, kind: string) =>
  Object.values(state.tasks).filter((task) => task.kind === kind);

describe('the finding that agreement was not reached', () => {
  /** @terms 38 findingPeriod — Any member may ask for the finding; the Coordinator answers within the body's period, or the question goes to the principals. */
  it('is asked for by any member, of the Coordinator, who has the period of the body to answer', () => {
    const story = ask(facilitated());
    expect(story.happened).toEqual(['finding-asked']);
    const dueAt = addDuration(story.now, 'PT72H');
    expect(asked(story, 'find')).toMatchObject([{ assignees: ['role:coordinator'], dueAt }]);
    expect(asked(story, 'ask-finding')).toEqual([]);
    expect(nextInstant(story.state, story.network, story.now)).toBe(dueAt);
  });

  it('goes to the principals where the Coordinator has not answered', () => {
    const story = ask(facilitated()).after('PT72H').passTime();
    expect(story.last).toMatchObject([{ type: 'finding-put-to-heads', actor: { system: 'clock' } }]);
    expect(asked(story, 'find')).toMatchObject(members.map((party) => ({ party, assignees: [`head:${party}`] })));
  });

  it('is not made where the Coordinator answers that the work goes on; the second asking goes to the principals', () => {
    const story = answer(ask(facilitated()), 'go-on');
    expect(story.happened).toEqual(['facilitation-continued']);
    expect(story.state.at).toBe('facilitation');
    expect(ask(story, 'UNDP').happened).toEqual(['finding-put-to-heads']);
  });

  it('is made at once by the Coordinator where something was tried', () => {
    expect(answer(ask(consulted()), 'not-reached').happened).toEqual(['agreement-not-reached']);
    expect(report(consulted()).happened).toEqual(['agreement-not-reached']);
  });

  it('counts a text that was revised and failed again as something that was tried', () => {
    const story = facilitated().act(principal('WHO'), 'facilitate', { choice: 'revise', text: 'Gentler.' }, 'WHO');
    expect(report(story.deliver().position('ILO', 'objection')).happened).toEqual(['agreement-not-reached']);
  });

  it('counts what was tried before the Committee agreed otherwise than to refer: D4 has no second beginning', () => {
    const story = report(consulted());
    for (const party of members) story.act(focalPoint(party), 'refer', { choice: 'agree-otherwise' }, party);
    expect(story.happened).toEqual(['referral-opposed', 'returned-to-facilitation']);
    expect(report(story).happened).toEqual(['agreement-not-reached']);
  });

  /** @terms 37 — Failure is found only after something was tried, or when no principal says that something may still help. */
  it('is put to the principals by a report of the Coordinator with nothing tried', () => {
    const story = report(facilitated());
    expect(story.last).toMatchObject([{ type: 'finding-put-to-heads', data: { tried: false, heads: members } }]);
    expect(() => report(story)).toThrow('with-the-principals');
    expect(story.after('PT72H').passTime().happened).toEqual(['agreement-not-reached']);
  });

  it('is not made with nothing tried when one principal would go on', () => {
    expect(say(report(facilitated()), 'WHO', 'go-on').happened).toEqual(['finding-stated', 'facilitation-continued']);
  });

  it('is made, once something was tried, unless all principals would go on', () => {
    const story = consulted(answer(ask(facilitated()), 'go-on'));
    ask(story);
    for (const party of members.slice(1)) say(story, party, 'go-on');
    expect(story.state.at).toBe('facilitation');
    expect(story.after('PT72H').passTime().last).toMatchObject([
      { type: 'agreement-not-reached', actor: { system: 'clock' }, data: { by: 'heads' } },
    ]);
  });

  it('is not made when all principals would go on, and is made as soon as all have spoken otherwise', () => {
    const story = consulted(answer(ask(facilitated()), 'go-on'));
    const unanimous = members.reduce((told, party) => say(told, party, 'go-on'), ask(story));
    expect(unanimous.happened).toEqual(['finding-stated', 'facilitation-continued']);
    const [first = '', ...others] = members;
    const divided = others.reduce((told, party) => say(told, party, 'go-on'), ask(unanimous));
    expect(say(divided, first, 'not-reached').happened).toEqual(['finding-stated', 'agreement-not-reached']);
  });

  it('is of the round that failed: a new text, once it goes round, leaves no question open', () => {
    const story = ask(facilitated()).act(coordinator, 'facilitate', { choice: 'revise', text: 'Gentler.' });
    expect(story.state.at).toBe('circulated');
    expect(story.deliver().after('PT72H').passTime().happened).toEqual(['consensus-reached', 'decision-adopted']);
  });

  it.each([
    ['of the Coordinator', () => ask(facilitated()), (story: DecisionCase) => answer(story, 'go-on')],
    ['of the principals', () => report(facilitated()), (story: DecisionCase) => say(story, 'WHO', 'go-on')],
  ])('is not lost in a rest: while the question is open, %s, nobody defers the matter', (_, asking, answering) => {
    const story = asking();
    const defer = () => story.act(coordinator, 'defer', { choice: 'defer', condition: 'the recess is over' });
    expect(defer).toThrow(expect.objectContaining({ refusal: 'finding-open', field: 'choice' }));
    const [task] = asked(story, 'defer');
    if (task === undefined) throw new Error('The offer to defer stays open');
    expect(withheldChoices(story.state, task, story.network, story.now)).toMatchObject([{ code: 'finding-open' }]);
    answering(story);
    expect(defer().state.at).toBe('deferred');
  });

  it('is reported by the Coordinator alone where facilitation began before the principals shared it', () => {
    const story = new DecisionCase().circulated();
    story.position('ILO', 'objection');
    const { facilitating, ...former } = story.state;
    story.state = former;
    expect(report(story).happened).toEqual(['agreement-not-reached']);
  });

  it('cannot be kept back for ever by one principal, nor by the Coordinator, while another tries something', () => {
    const obstinate = fc.constantFrom('coordinator', ...members);
    fc.assert(
      fc.property(obstinate, fc.constantFrom(...members), fc.integer({ min: 1, max: 71 }), (who, asking, hours) => {
        const story = facilitated();
        const [trying] = members.filter((party) => party !== who);
        for (let turn = 0; turn < 8 && story.state.at === 'facilitation'; turn += 1) {
          if (asked(story, 'ask-finding').length > 0) ask(story, asking);
          story.after(`PT${hours}H`).passTime();
          for (const { party } of asked(story, 'find')) {
            if (who === 'coordinator' ? party === undefined : party === who) {
              if (party === undefined) answer(story, 'go-on');
              else say(story, party, 'go-on');
            }
          }
          if (turn === 0 && trying !== undefined) {
            const consult = { choice: 'consult', parties: ['FAO'], reason: 'workable?' };
            story.act(principal(trying), 'facilitate', consult, trying);
          }
          story.after('PT72H').passTime();
        }
        expect(story.state.at).toBe('referral-pending');
      }),
      { numRuns: tries(100) },
    );
  });

  it('never rests: a case in facilitation has a next instant whatever is asked, said or tried in it', () => {
    const step = fc.oneof(
      fc.constant((story: DecisionCase) => ask(story)),
      fc.constant((story: DecisionCase) => answer(story, 'go-on')),
      fc.constantFrom(...members).map((party) => (story: DecisionCase) => say(story, party, 'go-on')),
      fc.constantFrom(...members).map((party) => (story: DecisionCase) => say(story, party, 'not-reached')),
      fc.constant((story: DecisionCase) => consulted(story)),
      fc.integer({ min: 1, max: 200 }).map((hours) => (story: DecisionCase) => story.after(`PT${hours}H`).passTime()),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const story = facilitated();
        for (const take of steps) {
          try {
            take(story);
          } catch {
            // Nobody is asked that now.
          }
          if (!['facilitation', 'referral-pending'].includes(story.state.at)) return;
          expect(nextInstant(story.state, story.network, story.now)).toBeDefined();
        }
      }),
      { numRuns: tries(300) },
    );
  });
});
