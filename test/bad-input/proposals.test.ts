import { describe, expect, it } from 'vitest';
import { expectProblem, refused } from '#test/support/expect-problem.ts';
import { freshWorld } from '#test/support/fresh-world.ts';
import { everythingStored } from '#test/support/open-task.ts';
import { hours, sampleForm } from '#test/support/world.ts';

const fresh = freshWorld();

const times = (count: number): string => 'x'.repeat(count);
const until = (hoursFromNow: number): string => new Date(fresh.world.clock.nowMs() + hours(hoursFromNow)).toISOString();
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(sampleForm).filter(([name]) => !names.includes(name)));

describe('a proposal', () => {
  const post = (body: unknown) => (headers: Record<string, string>) =>
    fresh.api.post('/api/cases', 'iom', body, headers);
  const propose = (form: Record<string, unknown>) => post({ procedure: 'decision', form });

  const wrongForms: readonly (readonly [
    what: string,
    form: () => Record<string, unknown>,
    ...errors: (readonly [field: string, code: string])[],
  ])[] = [
    ['without a title', () => without('title'), ['form.title', 'required']],
    ['with a title of spaces', () => ({ ...sampleForm, title: '    ' }), ['form.title', 'too-short']],
    ['with a title of 201 letters', () => ({ ...sampleForm, title: times(201) }), ['form.title', 'too-long']],
    ['without a text', () => without('text'), ['form.text', 'required']],
    ['with an empty text', () => ({ ...sampleForm, text: '' }), ['form.text', 'required']],
    ['with a text that is too long', () => ({ ...sampleForm, text: times(50_001) }), ['form.text', 'too-long']],
    ['with a text that is a number', () => ({ ...sampleForm, text: 7 }), ['form.text', 'invalid']],
    [
      'with a background that is too long',
      () => ({ ...sampleForm, background: times(50_001) }),
      ['form.background', 'too-long'],
    ],
    ['in a language that nobody has', () => ({ ...sampleForm, language: 'tlh' }), ['form.language', 'not-a-choice']],
    ['without a method', () => without('method'), ['form.method', 'required']],
    ['to be decided by majority', () => ({ ...sampleForm, method: 'majority' }), ['form.method', 'not-a-choice']],
    [
      'with a duration of a month',
      () => ({ ...sampleForm, circulateFor: 'P1M' }),
      ['form.circulateFor', 'not-a-duration'],
    ],
    [
      'with a duration of nothing',
      () => ({ ...sampleForm, circulateFor: 'PT0S' }),
      ['form.circulateFor', 'not-a-duration'],
    ],
    [
      'with a duration of 27 years',
      () => ({ ...sampleForm, circulateFor: 'P9999D' }),
      ['form.circulateFor', 'above-maximum-period'],
    ],
    [
      'one second under the floor',
      () => ({ ...sampleForm, circulateFor: 'PT71H59M59S' }),
      ['form.circulateFor', 'below-minimum-period'],
    ],
    [
      'with a deadline in the past',
      () => ({ ...without('circulateFor'), circulateUntil: until(-1) }),
      ['form.circulateUntil', 'deadline-in-the-past'],
    ],
    [
      'with a deadline now',
      () => ({ ...without('circulateFor'), circulateUntil: until(0) }),
      ['form.circulateUntil', 'deadline-in-the-past'],
    ],
    [
      'with a deadline under the floor',
      () => ({ ...without('circulateFor'), circulateUntil: until(71) }),
      ['form.circulateUntil', 'below-minimum-period'],
    ],
    [
      'with a deadline without a zone',
      () => ({ ...without('circulateFor'), circulateUntil: '2026-04-01T12:00:00' }),
      ['form.circulateUntil', 'not-an-instant'],
    ],
    [
      'with both deadlines',
      () => ({ ...sampleForm, circulateUntil: until(200) }),
      ['form.circulateFor', 'one-deadline'],
    ],
    ['without any deadline', () => without('circulateFor'), ['form.circulateFor', 'one-deadline']],
    ['with a field that nobody knows', () => ({ ...sampleForm, votes: 5 }), ['form.votes', 'unknown-field']],
    [
      'with two wrong fields',
      () => ({ ...without('title'), method: 'lot' }),
      ['form.title', 'required'],
      ['form.method', 'not-a-choice'],
    ],
    [
      'with two texts in one language',
      () => ({ ...sampleForm, translations: [{ language: 'en', title: 'Again', text: 'Again.' }] }),
      ['form.translations', 'one-text-a-language'],
    ],
    [
      'with a translation without text',
      () => ({ ...sampleForm, translations: [{ language: 'fr', title: 'Encore' }] }),
      ['form.translations.0.text', 'required'],
    ],
    [
      'with an action for somebody unknown',
      () => ({ ...sampleForm, followUps: [{ action: 'Act', owner: 'NOBODY', dueAt: until(999) }] }),
      ['form.followUps.0.owner', 'unknown-party'],
    ],
    [
      'with an action that is due some day',
      () => ({ ...sampleForm, followUps: [{ action: 'Act', owner: 'ILO', dueAt: 'soon' }] }),
      ['form.followUps.0.dueAt', 'not-a-date'],
    ],
    [
      'with an action that is due on a day that no calendar has',
      () => ({ ...sampleForm, followUps: [{ action: 'Act', owner: 'ILO', dueAt: '2027-02-30' }] }),
      ['form.followUps.0.dueAt', 'not-a-date'],
    ],
    [
      'with an action that was due in the past',
      () => ({ ...sampleForm, followUps: [{ action: 'Act', owner: 'ILO', dueAt: '2020-01-31T23:59:59Z' }] }),
      ['form.followUps.0.dueAt', 'due-in-the-past'],
    ],
    [
      'with an action that is due in the year 9999',
      () => ({ ...sampleForm, followUps: [{ action: 'Act', owner: 'ILO', dueAt: '9999-12-31' }] }),
      ['form.followUps.0.dueAt', 'due-too-far'],
    ],
  ];

  it.each(wrongForms.map(([what, form, ...errors]) => ({ what, form, errors })))(
    '$what is refused by field, and nothing is stored',
    async ({ form, errors }) => {
      const before = await everythingStored(fresh.world);
      await expectProblem(propose(form()), refused(errors));
      expect(await everythingStored(fresh.world)).toBe(before);
    },
  );

  it('the same forms put right are accepted', async () => {
    expect((await propose(sampleForm)({})).status).toBe(201);
    expect((await propose({ ...without('circulateFor'), circulateUntil: until(72) })({})).status).toBe(201);
  });

  it('of an unknown procedure, without one, or without a form is refused', async () => {
    const before = await everythingStored(fresh.world);
    await expectProblem(post({ procedure: 'coup', form: sampleForm }), { status: 404, code: 'no-such-procedure' });
    await expectProblem(post({ procedure: 'constructor', form: sampleForm }), {
      status: 404,
      code: 'no-such-procedure',
    });
    await expectProblem(post({ form: sampleForm }), refused([['procedure', 'required']]));
    await expectProblem(post({ procedure: 'decision' }), refused([['form', 'required']]));
    await expectProblem(post([]), { status: 400, code: 'invalid-input', errors: [['', 'invalid']] });
    expect(await everythingStored(fresh.world)).toBe(before);
  });
});
