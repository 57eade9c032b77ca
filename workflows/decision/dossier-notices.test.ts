import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import { dossierOf } from './dossier.ts';

const who = 'who@example.org';
const heading = 'Notices that did not arrive or were excused:';
const circulating = (story = new DecisionCase()) => story.submit().act(secretariat, 'screen', { choice: 'accept' });
const others = ({ state }: DecisionCase) => Object.keys(state.round?.notices ?? {}).filter((to) => to !== who);

/** What the dossier says of notices, a text for each round. */
const saidOf = ({ history }: DecisionCase): string[] =>
  dossierOf(history)
    .split('\nRound ')
    .slice(1)
    .map((round) => /^Notices that did not(?:.|\n)*?(?=^Basis of the method)/m.exec(round)?.[0] ?? '');

describe('the dossier names for each round the notices that never arrived', () => {
  it('none where all have arrived', () => {
    expect(saidOf(new DecisionCase().circulated())).toEqual([`${heading} none.\n`]);
  });

  it('what came back, with the report of the mail service', () => {
    expect(
      saidOf(
        circulating()
          .bounce(who)
          .deliver([who.replace('who', 'ilo')]),
      )[0],
    ).toContain(
      'WHO, to who@example.org: came back on 2 November 2026, 09:00:00 UTC, with this report:\n      │ 550 no such mailbox\n',
    );
  });

  it('what was excused, with the words of the secretariat', () => {
    const story = circulating();
    story.deliver(others(story)).bounce(who).after('PT2H');
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' });
    expect(saidOf(story)).toEqual([
      [
        heading,
        'WHO, to who@example.org: came back on 2 November 2026, 09:00:00 UTC, with this report:',
        '      │ 550 no such mailbox',
        'WHO, to who@example.org: excused by the secretariat on 2 November 2026, 11:00:00 UTC, by secretariat@example.org, in these words:',
        '      │ told by phone',
        '',
      ].join('\n'),
    ]);
  });

  it('not what was sent again and arrived then', () => {
    const story = circulating();
    story.deliver(others(story)).bounce(who).act(secretariat, 'notice', { choice: 'resend' });
    expect(saidOf(story)[0]).toContain('WHO, to who@example.org: neither its arrival nor its return was reported.');
    expect(saidOf(story.deliver([who], story.state.seq))).toEqual([`${heading} none.\n`]);
  });

  it('a member for which the roster names nobody', () => {
    const network = networkWith((roster) => {
      roster.people = roster.people.filter(({ roles }) => roles[0]?.party !== 'WHO');
    });
    const story = circulating(new DecisionCase(network));
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'asked its mission' });
    expect(saidOf(story)[0]).toMatch(
      /WHO: not sent, since the roster named nobody to write to\.\nWHO: excused by the secretariat on .*\n {6}│ asked its mission\n/,
    );
  });

  it('a notice of which nothing was heard, and a person who had left the roster', () => {
    const story = circulating();
    story.deliver(others(story).filter((to) => to !== 'ilo@example.org'));
    const bounced = [{ to: 'ilo@example.org', reason: 'no longer in the roster', cause: 'left-roster' as const }];
    const deliveries = { seq: story.state.round?.circulatedBy ?? 0, delivered: [], bounced };
    story.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at: story.now });
    story.after('P14D').passTime();
    const [said] = saidOf(story);
    expect(said).toContain(
      'ILO, to ilo@example.org: not sent, since on 2 November 2026, 09:00:00 UTC the roster had no',
    );
    expect(said).toMatch(/WHO, to who@example\.org: up to .* UTC, neither its arrival nor its return was reported\./);
  });

  it('what came back after the round was over, beside the round that it was of', () => {
    const story = new DecisionCase().circulated().position('ILO', 'objection');
    const first = story.state.round?.circulatedBy ?? 0;
    story.bounce(who, first).act(coordinator, 'facilitate', { choice: 'revise', text: 'Another text.' }).deliver();
    story.position('WHO', 'objection', {}, focalPoint('WHO'));
    const [one, two] = saidOf(story);
    expect(one).toContain('WHO, to who@example.org: came back on');
    expect(two).toBe(`${heading} none.\n`);
  });
});
