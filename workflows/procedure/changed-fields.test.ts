import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteForm } from '#test/support/concept-note-case.ts';
import { conceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import { changedFields } from './changed-fields.ts';

const changes = (was: object, is: object) => changedFields(conceptNoteForm.fields, { ...was }, { ...is });
const iom = { party: 'IOM', lead: true, budget: '800000.00' };
const ilo = { party: 'ILO', budget: '400000.00' };
const who = { party: 'WHO', budget: '100000.00' };

describe('what two forms answer otherwise', () => {
  it('is nothing where they are the same, whatever stands in which order', () => {
    expect(changes(noteForm, noteForm)).toEqual([]);
    const turned = { ...noteForm, countries: ['KE', 'EG'], entities: [ilo, { ...iom }], objectives: [23, 1] };
    expect(changes(noteForm, turned)).toEqual([]);
    expect(changes({ entities: [ilo] }, { entities: [{ ...ilo, lead: false }] })).toEqual([]);
  });

  it.each([
    ['a field', { total: '1.00' }, [{ field: 'total', was: '1200000.00', is: '1.00' }]],
    [
      'a field in a group',
      { markers: { ...noteForm.markers, gender: '3' } },
      [{ field: 'markers.gender', was: '2', is: '3' }],
    ],
    ['what is chosen, as it was chosen', { objectives: [23, 2] }, [{ field: 'objectives', was: [1, 23], is: [23, 2] }]],
    ['what was not answered', { documents: ['doc-1'] }, [{ field: 'documents', was: null, is: ['doc-1'] }]],
    ['a country in the place of another', { countries: ['EG', 'NP'] }, [{ field: 'countries.1', was: 'KE', is: 'NP' }]],
    [
      'a country more, before the others',
      { countries: ['NP', 'EG', 'KE'] },
      [{ field: 'countries.0', was: null, is: 'NP' }],
    ],
    ['a country less', { countries: ['KE'] }, [{ field: 'countries.0', was: 'EG', is: null }]],
    [
      'a budget, of the row that has moved',
      { entities: [who, { ...ilo, budget: '500000.00' }, iom] },
      [
        { field: 'entities.0', was: null, is: who },
        { field: 'entities.1.budget', was: '400000.00', is: '500000.00', row: 'ILO' },
      ],
    ],
    ['a row less', { entities: [iom] }, [{ field: 'entities.1', was: ilo, is: null }]],
    [
      'a row that is told by another name',
      { nationalPartners: [{ name: 'Ministry of Labor', kind: 'ministry' }] },
      [{ field: 'nationalPartners.0.name', was: 'Ministry of Labour', is: 'Ministry of Labor' }],
    ],
  ])('%s', (_, change, found) => expect(changes(noteForm, { ...noteForm, ...change })).toEqual(found));

  const party = fc.constantFrom('IOM', 'ILO', 'WHO');
  const entity = fc.record({ party, budget: fc.constantFrom('1.00', '2.00') });
  const form = fc.record({
    title: fc.constantFrom('One', 'Other'),
    countries: fc.array(fc.constantFrom('EG', 'KE', 'NP'), { maxLength: 4 }),
    entities: fc.array(entity, { maxLength: 4 }),
    sdgs: fc.uniqueArray(fc.constantFrom(1, 2, 3)),
  });
  type Form = { title: string; countries: string[]; entities: object[]; sdgs: number[] };
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const inOneOrder = ({ title, countries, entities, sdgs }: Form) => [
    title,
    ...[countries, entities, sdgs].map(sorted),
  ];

  it('is found exactly where they differ in more than order, and is told from both ends alike', () => {
    fc.assert(
      fc.property(form, form, (was, is) => {
        const found = changes(was, is);
        expect(found.length === 0).toBe(JSON.stringify(inOneOrder(was)) === JSON.stringify(inOneOrder(is)));
        for (const { was: before, is: now } of found) expect(JSON.stringify(before)).not.toBe(JSON.stringify(now));
        expect(changes(is, was)).toHaveLength(found.length);
      }),
    );
  });
});
