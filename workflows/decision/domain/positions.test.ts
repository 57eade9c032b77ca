import { describe, expect, it } from 'vitest';
import { alternate, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';

const running = () => new DecisionCase().circulated();
const expiry = '2026-11-05T09:00:00.000Z';
const everybody = (story: DecisionCase, choice = 'support', left: string[] = []) => {
  for (const party of members) if (!left.includes(party)) story.position(party, choice);
  return story;
};

describe('a silence procedure', () => {
  it('adopts at its instant when nobody has blocked', () => {
    const story = running().at(expiry).passTime();
    expect(story.happened).toEqual(['consensus-reached', 'decision-adopted']);
    expect(story.last[0]?.data).toMatchObject({ basis: 'silence', silent: members });
    expect(story.state).toMatchObject({ at: 'adopted', outcome: { kind: 'adopted', version: 1 } });
  });

  it('adopts nothing a millisecond before its instant', () => {
    expect(running().at('2026-11-05T08:59:59.999Z').passTime().happened).not.toContain('consensus-reached');
  });

  it('ends at once with a blocking position', () => {
    const story = running().position('ILO', 'objection');
    expect(story.happened).toEqual(['position-stated', 'consensus-not-reached', 'facilitation-started']);
    expect(story.state.at).toBe('facilitation');
  });

  it('ends with a blocking position even before the clock has started', () => {
    const story = new DecisionCase().submit().act(secretariat, 'screen', { choice: 'accept' });
    expect(story.position('ILO', 'mandate-concern').state.at).toBe('facilitation');
  });

  it('adopts early when every entitled party has stated a position that does not block', () => {
    const story = everybody(running(), 'stand-aside', ['WHO']);
    expect(story.state.at).toBe('circulated');
    story.position('WHO', 'no-objection');
    expect(story.happened).toEqual(['position-stated', 'consensus-reached', 'decision-adopted']);
    expect(story.last[1]?.data).toMatchObject({ basis: 'all-stated', silent: [] });
  });

  it('hears the objection of the last second', () => {
    expect(running().at('2026-11-05T08:59:59.999Z').position('ILO', 'objection').state.at).toBe('facilitation');
  });

  it('is over in the expiry second: an objection that comes with it is late, and nobody needs to have passed time', () => {
    const story = running().at(expiry).position('ILO', 'objection');
    expect(story.happened).toEqual(['consensus-reached', 'decision-adopted', 'late-position-recorded']);
    expect(story.state.at).toBe('adopted');
    expect(story.state.positions).toEqual({});
  });

  it('hears the same words twice as one statement, as after a lost answer', () => {
    const story = running().position('ILO', 'support', { explanation: 'with pleasure' });
    expect(story.after('PT9M').position('ILO', 'support', { explanation: 'with pleasure' }).happened).toEqual([]);
    expect(story.position('ILO', 'support').happened).toEqual(['position-stated']);
    expect(story.position('ILO', 'support', {}, alternate('ILO')).happened).toEqual(['position-stated']);
    expect(story.after('PT10M').position('ILO', 'support', {}, alternate('ILO')).happened).toEqual(['position-stated']);
  });

  it('does not call the last position late because its repetition came after the outcome', () => {
    const story = everybody(running());
    expect(story.state.at).toBe('adopted');
    expect(story.after('PT1M').position(members.at(-1) as string, 'support').happened).toEqual([]);
    expect(story.position('ILO', 'objection').happened).toEqual(['late-position-recorded']);
    expect(story.after('PT1H').position('ILO', 'support').happened).toEqual(['late-position-recorded']);
  });

  it('records a position after the instant as late, which changes nothing but what is said beside the outcome', () => {
    const story = running().at(expiry).passTime();
    const adopted = story.state;
    story.after('PT1H').position('ILO', 'objection');
    expect(story.happened).toEqual(['late-position-recorded']);
    const concerns = [{ party: 'ILO', position: 'objection' }];
    const told = { ...concerns[0], version: 1, at: story.now, reason: 'ILO says why' };
    expect(story.state).toEqual({
      ...adopted,
      seq: adopted.seq + 1,
      updatedAt: story.now,
      concerns: [told],
      outcome: { ...adopted.outcome, concerns },
    });
  });
});

describe('an objection', () => {
  it('needs a reason', () => {
    const story = running();
    expect(() =>
      story.actOn(story.positionTask('ILO'), focalPoint('ILO'), 'position', { choice: 'objection' }),
    ).toThrow();
  });

  it('beside another at the same moment stands too, and both can be lifted', () => {
    const story = running().position('ILO', 'objection').position('WHO', 'mandate-concern');
    expect(story.happened).toEqual(['position-stated']);
    const lifts = Object.values(story.state.tasks).filter((task) => task.kind === 'lift');
    expect(lifts.map((task) => task.party).sort()).toEqual(['ILO', 'WHO']);
  });

  it('cannot be withdrawn by stating something else once it has broken the silence: lifting is the way', () => {
    expect(() => running().position('ILO', 'objection').position('ILO', 'support')).toThrow('task-closed');
  });
});

describe('an explicit procedure', () => {
  const explicit = () => new DecisionCase().circulated({ method: 'explicit' });

  it('goes on after a blocking position, until all have spoken', () => {
    const story = explicit().position('ILO', 'objection');
    expect(story.state.at).toBe('circulated');
    everybody(story, 'support', ['ILO']);
    expect(story.state.at).toBe('facilitation');
  });

  it('lets the objector change its mind until then', () => {
    const story = explicit().position('ILO', 'objection').position('ILO', 'support');
    expect(everybody(story, 'support', ['ILO']).state.at).toBe('adopted');
  });

  it('takes a silent member at the instant as no consensus', () => {
    const story = everybody(explicit(), 'support', ['WHO']).at(expiry).passTime();
    expect(story.last[0]).toMatchObject({ type: 'consensus-not-reached', data: { blocking: [], silent: ['WHO'] } });
  });
});

describe('a position', () => {
  it('may change until the instant; every one stays in the history, the last one counts', () => {
    const story = running().position('ILO', 'support').position('ILO', 'stand-aside').position('ILO', 'no-objection');
    const stated = story.history.filter((event) => event.type === 'position-stated');
    expect(stated.map((event) => event.data)).toMatchObject([
      { position: 'support' },
      { position: 'stand-aside' },
      { position: 'no-objection' },
    ]);
    expect(story.state.positions['ILO']?.position).toBe('no-objection');
  });

  it('binds to the version in circulation', () => {
    expect(() => running().position('ILO', 'support', { version: 2 })).toThrow('stale-version');
    expect(running().position('ILO', 'support', { version: 1 }).state.positions['ILO']?.version).toBe(1);
  });

  it('of an alternate is that of the party, and both names stay', () => {
    const story = running().position('ILO', 'support', {}, alternate('ILO'));
    expect(story.state.positions['ILO']?.by).toBe('ilo.alternate@example.org');
    expect(story.last[0]?.actor).toMatchObject({
      person: 'ilo.alternate@example.org',
      role: 'alternate',
      party: 'ILO',
    });
  });

  it('cannot be stated for another party', () => {
    expect(() => running().position('ILO', 'support', {}, focalPoint('WHO'))).toThrow('not-permitted');
    expect(() => running().position('ILO', 'support', { onBehalf: true }, focalPoint('WHO'))).toThrow('not-on-behalf');
  });

  it('is refused once the case is withdrawn', () => {
    const story = running().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
    expect(() => story.position('WHO', 'support')).toThrow('task-closed');
  });
});

describe('recusal', () => {
  it('takes a party out of the count', () => {
    const story = everybody(running(), 'support', ['WHO']).position('WHO', 'recuse');
    expect(story.last[1]).toMatchObject({ type: 'consensus-reached', data: { recused: ['WHO'] } });
  });

  it('of all leaves nobody to agree: no consensus at the instant, and not sooner', () => {
    const story = everybody(running(), 'recuse');
    expect(story.state.at).toBe('circulated');
    expect(story.at(expiry).passTime().state.at).toBe('facilitation');
  });
});

describe('a reminder', () => {
  it('goes once, a day before the instant, about those who are silent', () => {
    const story = running().position('ILO', 'support').after('PT47H').passTime();
    expect(story.happened).toEqual([]);
    story.after('PT1H').passTime();
    expect(story.last).toMatchObject([{ type: 'reminder-sent', data: { about: 'positions' } }]);
    const [reminder] = story.last;
    const taskIds = reminder?.type === 'reminder-sent' ? reminder.data.taskIds : [];
    expect(taskIds).toHaveLength(8);
    expect(taskIds).not.toContain(story.positionTask('ILO'));
    expect(story.after('PT1H').passTime().happened).toEqual([]);
  });
});
