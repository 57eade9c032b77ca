import { expect, it } from 'vitest';
import { countryCodes } from '#schemas/form/country-codes.ts';
import { regionsOf } from './region-of-country.ts';

it.each([
  [['EG', 'KE'], ['002']],
  [
    ['EG', 'NP', 'MA'],
    ['002', '142'],
  ],
  [['EC', 'MX'], ['019']],
  [['PT'], ['150']],
  [['FJ'], ['009']],
  [
    ['SV', 'IQ', 'PT'],
    ['019', '142', '150'],
  ],
])('%j lie in %j', (countries, regions) => {
  expect(regionsOf(countries)).toEqual(regions);
});

it('every country of the form lies in one region', () => {
  expect(countryCodes.filter((country) => regionsOf([country]).length !== 1)).toEqual([]);
});
