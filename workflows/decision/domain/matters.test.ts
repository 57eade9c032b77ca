import { describe, expect, it } from 'vitest';
import { DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import { offersOf } from '../offers.ts';

const workplan = { id: 'workplan', names: { en: 'Annual workplan', ar: 'خطة العمل السنوية' } };
const groups = { id: 'working-groups', names: { en: 'Working groups' } };

/** Silence is allowed for two matters, explicit agreement for all. */
const limited = (matters = [workplan, groups]) =>
  networkWith(({ bodies: [body] }) => {
    for (const method of body?.workingMethods ?? []) if (method.method === 'silence') method.matters = matters;
  });
const story = () => new DecisionCase(limited());
const offered = (language: 'en' | 'ar', network = limited()) =>
  offersOf({ network, at: '2026-11-02T09:00:00.000Z', language, meetings: () => [] }, () => '').fields['matter'];

describe('a working method that is allowed for some matters', () => {
  /** @terms 41 — A working method lists the matters for which it may be used, silence included, and is refused for others. */
  it('takes these and refuses others by name', () => {
    expect(story().submit({ matter: 'workplan' }).state).toMatchObject({ at: 'submitted', matter: 'workplan' });
    expect(() => story().submit({ matter: 'membership' })).toThrow('not-for-the-matter (matter)');
    expect(() => story().submit()).toThrow('matter-needed (matter)');
  });

  it('leaves another method, which is allowed for all, to any', () => {
    expect(story().submit({ method: 'explicit' }).state.at).toBe('submitted');
    expect(story().submit({ method: 'explicit', matter: 'membership' }).state.at).toBe('submitted');
  });

  it('is asked again when the text begins to go round: the list may have changed', () => {
    const waiting = story().submit({ matter: 'workplan' });
    waiting.network = limited([groups]);
    expect(() => waiting.act(secretariat, 'screen', { choice: 'accept' })).toThrow('not-for-the-matter (choice)');
  });

  it('is offered by its names, in the language of whoever reads, and not at all where no method is limited', () => {
    expect(offered('ar')?.options.map(({ hint }) => hint?.params['name'])).toEqual([
      'خطة العمل السنوية',
      'Working groups',
    ]);
    expect(offered('en')?.notes).toEqual([
      { key: 'form.matter.only.silence', params: { names: ['Annual workplan', 'Working groups'] } },
    ]);
    expect(offered('en', networkWith())).toEqual({ options: [], notes: [] });
  });
});
