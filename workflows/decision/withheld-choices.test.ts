import { describe, expect, it } from 'vitest';
import { DecisionCase } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import type { Directory } from '../network/directory.ts';
import { withheldChoices } from './withheld-choices.ts';

const withoutMethods = networkWith(({ bodies: [body] }) => {
  if (body !== undefined) body.workingMethods = [];
});
const withoutPeopleOf = (party: string) =>
  networkWith((roster) => {
    roster.people = roster.people.filter(({ roles }) => roles.every((held) => held.party !== party));
  });

const withheld = (story: DecisionCase, kind: string, network: Directory = story.network) => {
  const task = Object.values(story.state.tasks).find((open) => open.kind === kind);
  if (task === undefined) throw new Error(`No open task '${kind}' while ${story.state.at}`);
  return withheldChoices(story.state, task, network, story.now);
};

describe('nobody is offered', () => {
  it('to settle a matter or return it, for a next round, while its working method is out of force', () => {
    const story = new DecisionCase().transmitted();
    expect(withheld(story, 'respond')).toEqual([]);
    expect(withheld(story, 'respond', withoutMethods)).toEqual([
      { choice: 'decided', code: 'unknown-method', params: { method: 'silence' } },
      { choice: 'returned', code: 'unknown-method', params: { method: 'silence' } },
    ]);
  });

  it('to send a notice again to a party of which the roster names nobody', () => {
    const story = new DecisionCase().circulated().bounce('who@example.org');
    expect(withheld(story, 'notice')).toEqual([]);
    expect(withheld(story, 'notice', withoutPeopleOf('WHO'))).toEqual([
      { choice: 'resend', code: 'nobody-to-write-to', params: { party: 'WHO' } },
    ]);
  });
});
