import { describe, expect, it } from 'vitest';
import { addDuration } from '#schemas/duration.ts';
import type { LateBounce } from '#schemas/late-bounce.ts';
import { alternate, DecisionCase, focalPoint, opening, secretariat } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import { detailsOf } from '../details.ts';
import { summaryOf } from '../view.ts';
import { waitingFor } from '../waiting-for.ts';
import { nextInstant, stageOf } from './stage.ts';

const who = 'who@example.org';
const ilo = 'ilo@example.org';
const told = { choice: 'excuse', reason: 'told by phone' };

const methodsWith = (lateBounce: LateBounce | undefined, resumeAtLeast?: string) =>
  networkWith((roster) => {
    for (const method of roster.bodies[0]?.workingMethods ?? []) {
      if (lateBounce === undefined) delete method.lateBounce;
      else method.lateBounce = lateBounce;
      if (resumeAtLeast === undefined) delete method.resumeAtLeast;
      else method.resumeAtLeast = resumeAtLeast;
    }
  });
const running = (changes: Partial<DecisionForm> = {}, network = methodsWith('stop')) =>
  new DecisionCase(network).circulated(changes);
const countingOn = (changes: Partial<DecisionForm> = {}) => running(changes, methodsWith('count-on'));
const dues = ({ state }: DecisionCase) =>
  Object.values(state.tasks)
    .filter(({ kind }) => kind === 'position')
    .map(({ dueAt }) => dueAt);

describe('a notice that comes back while the clock runs', () => {
  it('stops it: no deadline, nobody is late, the secretariat is asked', () => {
    const story = running().after('PT70H').bounce(who);
    expect(story.happened).toEqual(['notice-bounced', 'clock-stopped']);
    expect(story.last[1]).toMatchObject({ data: { stoppedAt: story.now, remaining: 'PT7200S' } });
    expect(summaryOf(story.state).deadline).toBeNull();
    expect(new Set(dues(story))).toEqual(new Set([undefined]));
    expect(stageOf(story.state)).toBe('delivery');
    expect(waitingFor(story.state, story)).toEqual({
      key: 'waiting.stopped',
      params: { since: story.now, parties: ['WHO'], count: 1, hours: 2 },
    });
    expect(Object.values(story.state.tasks)).toContainEqual(expect.objectContaining({ kind: 'notice', party: 'WHO' }));
  });

  it('keeps it stopped for as long as it takes; nobody is silent meanwhile', () => {
    const story = running().after('PT1H').bounce(who);
    for (let week = 0; week < 9; week += 1) expect(story.after('P7D').passTime().state.at).toBe('circulated');
  });

  it('lets it go on when the notice that was sent again has arrived, with what was left', () => {
    const story = running().after('PT10H').bounce(who).after('PT100H');
    story.act(secretariat, 'notice', { choice: 'resend' });
    expect(story.happened).toEqual(['notice-resent']);
    story.after('PT1H').deliver([who], story.state.seq);
    expect(story.happened).toEqual(['notices-delivered', 'clock-resumed']);
    const expiresAt = addDuration(story.now, 'PT62H');
    expect(story.last[1]).toMatchObject({ data: { resumedAt: story.now, expiresAt } });
    expect(summaryOf(story.state).deadline).toBe(expiresAt);
    expect(new Set(dues(story))).toEqual(new Set([expiresAt]));
    expect(story.at(expiresAt).passTime().state.at).toBe('adopted');
    expect(story.state.outcome?.unreached).toBeUndefined();
  });

  it('lets it go on when it is excused, and no sooner while another one has come back', () => {
    const story = running().bounce(who).bounce(ilo);
    expect(story.happened).toEqual(['notice-bounced']);
    story.act(secretariat, 'notice', told, 'WHO');
    expect(story.happened).toEqual(['notice-excused']);
    story.act(secretariat, 'notice', told, 'ILO');
    expect(story.happened).toEqual(['notice-excused', 'clock-resumed']);
  });

  it.each([
    ['less than a day is left', 'PT71H59M', undefined, 'PT24H'],
    ['more than a day is left', 'PT40H', undefined, 'PT32H'],
    ['the method leaves two days at least', 'PT40H', 'PT48H', 'PT48H'],
    ['the method would leave more than the whole period', 'PT40H', 'P30D', 'PT72H'],
    ['less than a second is left', 'PT71H59M59.5S', 'PT1S', 'PT1S'],
  ])('leaves a fair time: %s', (_, ran, atLeast, left) => {
    const story = running({}, methodsWith('stop', atLeast));
    const at = ran.endsWith('.5S') ? '2026-11-05T08:59:59.500Z' : addDuration(story.now, ran);
    story.at(at).bounce(who).after('PT9H').act(secretariat, 'notice', told);
    expect(story.state.round?.expiresAt).toBe(addDuration(story.now, left));
  });

  it('is taken as it is by those who spoke: positions stand, may be changed, and an objection ends the round at once', () => {
    const story = running().position('UNDP', 'support').after('PT10H').bounce(who);
    story.position('UNDP', 'no-objection').position('IOM', 'support');
    expect(detailsOf(story.state, []).positions.filter(({ position }) => position !== null)).toHaveLength(2);
    expect(story.position('ILO', 'objection').happened).toContain('facilitation-started');
  });

  it('ends early if every member states a position all the same', () => {
    const story = running().bounce(who);
    for (const party of story.state.round?.entitled ?? []) story.position(party, 'support');
    expect(story.state.at).toBe('adopted');
    expect(story.state.outcome?.unreached).toBeUndefined();
  });

  it('reminds of the instant that holds, though it had reminded before', () => {
    const story = running().after('PT48H').passTime();
    expect(story.happened).toEqual(['reminder-sent']);
    story.after('PT1H').bounce(who).after('P2D').act(secretariat, 'notice', told);
    const { expiresAt = '' } = story.state.round ?? {};
    expect(expiresAt).toBe(addDuration(story.now, 'PT24H'));
    // The reminder would fall on the instant at which the clock went on.
    expect(nextInstant(story.state, story.network, story.now)).toBe(expiresAt);
    const other = running({ circulateFor: 'P7D' }).after('PT1H').bounce(who).act(secretariat, 'notice', told);
    expect(nextInstant(other.state, other.network, other.now)).toBe(addDuration(other.now, 'P5DT23H'));
  });

  it('has the secretariat reminded as long after the stop as of anything', () => {
    const story = running().after('P1D').bounce(who);
    expect(nextInstant(story.state, story.network, story.now)).toBe(
      addDuration(story.now, story.network.settingsAt(story.now).remindAfter),
    );
  });

  it('does so where the round or the roster is of before and says nothing of it', () => {
    const story = running({}, methodsWith(undefined));
    const { lateBounce, resumeAtLeast, ...round } = story.state.round ?? (expect.fail() as never);
    story.state = { ...story.state, round };
    expect(story.bounce(who).happened).toEqual(['notice-bounced', 'clock-stopped']);
  });

  it('does not, when it is a mail that no clock waited for', () => {
    const story = running();
    expect(story.bounce(who, story.state.seq).happened).toEqual(['notice-bounced']);
    expect(story.bounce('who.alternate@example.org').happened).toEqual(['notice-bounced']);
    expect(story.state.round?.expiresAt).toBe('2026-11-05T09:00:00.000Z');
  });

  it('does not, when it was excused before or is told twice', () => {
    const story = new DecisionCase(methodsWith('stop')).submit().act(secretariat, 'screen', { choice: 'accept' });
    story.bounce(who).act(secretariat, 'notice', told).deliver();
    expect(story.bounce(who).happened).toEqual([]);
    story.bounce(ilo);
    expect(story.bounce(ilo).happened).toEqual([]);
  });

  it('stops it again, and the times that it ran are the whole period together', () => {
    const story = running({ circulateFor: 'P10D' });
    let ranMs = 0;
    for (let time = 0; time < 4; time += 1) {
      const since = Date.parse(story.now);
      story.after('P2DT1H').bounce(who, story.state.round?.notices[who]?.sentBy);
      ranMs += Date.parse(story.now) - since;
      story.after('P3D').act(secretariat, 'notice', { choice: 'resend' }).deliver([who], story.state.seq);
    }
    ranMs += Date.parse(story.state.round?.expiresAt ?? '') - Date.parse(story.now);
    expect(ranMs).toBe(10 * 86_400_000);
  });
});

describe('each mailbox that the round was sent to counts by itself', () => {
  const twoContacts = networkWith((roster) => {
    const person = roster.people.find(({ id }) => id === 'who.alternate@example.org');
    if (person !== undefined) person.roles = [{ role: 'focal-point', party: 'WHO', from: '2018-01-01' }];
  });

  it('at the start and afterwards: that the other one was reached, the secretariat says', () => {
    const story = running({}, twoContacts).bounce('who.alternate@example.org');
    expect(story.happened).toContain('clock-stopped');
    expect(story.act(secretariat, 'notice', told).happened).toContain('clock-resumed');
  });

  it('also when one of them has stated the position already', () => {
    const story = running({}, twoContacts).position('WHO', 'support', {}, { ...alternate('WHO'), role: 'focal-point' });
    expect(story.bounce(who).happened).toContain('clock-stopped');
  });
});

describe('in the last seconds', () => {
  const expiresAt = addDuration(opening, 'PT72H');

  it('a bounce before the instant stops the clock, though its news comes after it', () => {
    const story = running().at('2026-11-05T08:59:59.999Z').bounce(who);
    expect(story.state.round?.stopped).toEqual({ at: story.now, remaining: 'PT1S' });
    expect(story.at(addDuration(expiresAt, 'PT15S')).passTime().state.at).toBe('circulated');
  });

  it.each([
    ['at the instant, before anybody looked', expiresAt],
    ['within the grace', addDuration(expiresAt, 'PT10S')],
  ])('a bounce %s finds the round over; it is recorded, and shown', (_, at) => {
    const story = running().at(at).bounce(who);
    expect(story.happened).toEqual(['consensus-reached', 'decision-adopted', 'notice-bounced']);
    expect(detailsOf(story.state, story.history).unreached).toEqual(['WHO']);
    expect(Object.values(story.state.tasks).map(({ kind }) => kind)).not.toContain('notice');
  });

  it('a bounce after the conclusion changes nothing that was decided, and is shown', () => {
    const story = running().at(expiresAt).passTime().after('P3D').bounce(who);
    expect(story.happened).toEqual(['notice-bounced']);
    expect(story.state.at).toBe('adopted');
    expect(detailsOf(story.state, story.history).unreached).toEqual(['WHO']);
    expect(story.bounce(who).happened).toEqual([]);
  });
});

describe('where the working method counts on', () => {
  it('the clock runs, the secretariat is asked, and the outcome shows whom the notice had not reached', () => {
    const story = countingOn().bounce(who).bounce(ilo).position('ILO', 'support');
    expect(story.happened).not.toContain('clock-stopped');
    expect(Object.values(story.state.tasks).filter(({ kind }) => kind === 'notice')).toHaveLength(2);
    expect(detailsOf(story.state, []).unreached.sort()).toEqual(['ILO', 'WHO']);
    story.after('PT72H').passTime();
    expect(story.last[0]).toMatchObject({ type: 'consensus-reached', data: { unreached: ['WHO'] } });
    expect(story.state.outcome).toMatchObject({ kind: 'adopted', unreached: ['WHO'] });
  });

  it.each([
    ['has not been heard of again', (story: DecisionCase) => story, ['WHO']],
    ['has arrived', (story: DecisionCase) => story.deliver([who], story.state.seq), undefined],
  ])('so does one that was sent again and %s', (_, then, unreached) => {
    const story = countingOn().bounce(who).act(secretariat, 'notice', { choice: 'resend' });
    then(story).after('PT72H').passTime();
    expect(story.state.outcome?.unreached).toEqual(unreached);
  });

  it('not one that was excused', () => {
    const story = countingOn().bounce(who).act(secretariat, 'notice', told).after('PT72H').passTime();
    expect(story.state.outcome?.unreached).toBeUndefined();
  });

  it('and where every member must speak, why one did not', () => {
    const story = countingOn({ method: 'explicit' }).bounce(who);
    for (const party of story.state.round?.entitled ?? []) {
      if (party !== 'WHO') story.position(party, 'support', {}, focalPoint(party));
    }
    story.after('PT72H').passTime();
    expect(story.last[0]).toMatchObject({
      type: 'consensus-not-reached',
      data: { blocking: [], silent: ['WHO'], unreached: ['WHO'] },
    });
  });

  it('otherwise an explicit round is stopped as a silence is', () => {
    expect(running({ method: 'explicit' }).bounce(who).happened).toContain('clock-stopped');
  });
});
