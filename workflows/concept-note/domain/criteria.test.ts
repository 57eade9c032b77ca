import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import { noteForm, sample } from '#test/support/concept-note-case.ts';
import { ownSettingKey } from '#workflows/network/dated-settings.ts';
import { Directory } from '#workflows/network/directory.ts';
import { eligibilityCriteria } from '../schemas/fund.ts';
import { checkCriteria } from './criteria.ts';
import { fundName } from './fund.ts';

const roster = parseRoster(readFileSync('samples/roster.jsonc', 'utf8'));
const opening = { network: sample, at: '2026-11-02T09:00:00.000Z' };
const standing = (form: object, at = opening.at) =>
  Object.fromEntries(checkCriteria({ ...form }, { ...opening, at }).map(({ criterion, is }) => [criterion, is]));

const partner = (kind: string, name = `A ${kind}`) => ({ kind, name });
const without = (field: keyof typeof noteForm) => ({ ...noteForm, [field]: undefined });

describe('what rules can say of a concept note', () => {
  it('is of each criterion, in the order of the fund, with a sentence', () => {
    const checks = checkCriteria({}, opening);
    expect(checks.map(({ criterion }) => criterion)).toEqual([...eligibilityCriteria]);
    expect(standing({})).toEqual({
      ...{ C1: 'to-judge', C2: 'missing', C3: 'missing', C4: 'missing', C5: 'missing', C6: 'missing' },
      ...{ C7: 'missing', C8: 'missing', C13: 'missing', C14: 'missing', C15: 'missing' },
    });
  });

  it('of a note that says something to everything is only what can be counted; all else is for a person', () => {
    const nationalPartners = [partner('ministry'), partner('local-authority')];
    expect(standing({ ...noteForm, nationalPartners })).toEqual({
      ...{ C1: 'to-judge', C2: 'to-judge', C3: 'met', C4: 'to-judge', C5: 'met', C6: 'to-judge' },
      ...{ C7: 'to-judge', C8: 'met', C13: 'to-judge', C14: 'to-judge', C15: 'to-judge' },
    });
  });

  it.each([
    ['one ministry', [partner('ministry')], 'missing'],
    ['one ministry under its name twice', [partner('ministry', 'Labour'), partner('ministry', 'LABOUR')], 'missing'],
    ['two ministries', [partner('ministry', 'Labour'), partner('ministry', 'Interior')], 'met'],
    ['one local authority', [partner('local-authority')], 'met'],
    ['another partner', [partner('other')], 'to-judge'],
    ['two of which it is not known what they are', [{ name: 'One' }, { name: 'Other' }], 'missing'],
  ])('of the whole of government: %s', (_, nationalPartners, is) => {
    expect(standing({ ...noteForm, nationalPartners })['C5']).toBe(is);
  });

  it.each([
    ['nobody', [], 'missing'],
    ['one entity', [{ party: 'IOM' }], 'to-judge'],
    ['one entity twice', [{ party: 'IOM' }, { party: 'IOM' }], 'to-judge'],
    ['a row that names nobody yet', [{ party: 'IOM' }, { budget: '1' }], 'to-judge'],
    ['two, whatever their budgets', [{ party: 'IOM', budget: 'much' }, { party: 'ILO' }], 'met'],
  ])('of a joint programme: %s', (_, entities, is) => {
    expect(standing({ ...noteForm, entities })['C3']).toBe(is);
  });

  it.each([
    ['C4', 'endorsement'],
    ['C6', 'stakeholders'],
    ['C7', 'principles'],
    ['C8', 'thematicArea'],
    ['C8', 'objectives'],
    ['C2', 'countries'],
  ] as const)('%s is missing without its field %s', (criterion, field) => {
    const whole = standing(noteForm);
    expect(whole[criterion]).not.toBe('missing');
    expect(standing(without(field))).toEqual({ ...whole, [criterion]: 'missing' });
  });

  it('names the countries in which nobody is in office, and nobody else', () => {
    const [, signed] = checkCriteria({ countries: ['EG', 'KE'] }, opening);
    expect(signed?.says).toEqual({ key: 'checks.C2.sign', params: { countries: ['EG', 'KE'] } });
    const [, route] = checkCriteria({ countries: ['EG', 'DE'] }, opening);
    expect(route?.says).toEqual({ key: 'checks.C2.route', params: { countries: ['DE'] } });
  });

  it('are those that the fund unit has set, and what they say of the route is what it has set', () => {
    const set = (name: string, value: string | string[]) => ({
      [ownSettingKey(fundName, name)]: [{ from: '2026-01-01T00:00:00.000Z', value }],
    });
    const network = new Directory(roster, {
      ...set('eligibilityCriteria', ['C2', 'C4']),
      ...set('route', 'none'),
    });
    const checks = checkCriteria({ countries: ['DE'] }, { ...opening, network });
    expect(checks.map(({ criterion, is }) => [criterion, is])).toEqual([
      ['C2', 'missing'],
      ['C4', 'missing'],
    ]);
    expect(checks[0]?.says.key).toBe('checks.C2.no-route');
  });

  it('asks for the marker of child sensitivity from its day on', () => {
    const form = { ...noteForm, markers: { humanRights: '2', gender: '2' } };
    expect(standing(form, '2023-02-05T23:59:59.000Z')['C15']).toBe('to-judge');
    expect(standing(form, '2023-02-06T00:00:00.000Z')['C15']).toBe('missing');
    expect(standing(form)['C14']).toBe('to-judge');
  });

  it('is said of anything that somebody sends', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(noteForm)), fc.jsonValue()), (form) => {
        expect(checkCriteria(form, opening)).toHaveLength(eligibilityCriteria.length);
      }),
    );
  });
});
