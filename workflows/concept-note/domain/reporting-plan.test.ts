import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualFundSettings } from '../schemas/fund-settings.ts';
import { reportsDue } from './reporting-plan.ts';

const terms = { ...usualFundSettings, reportPeriod: 'P30D', finalReportPeriod: 'P90D' };
const said = (begins: string, months: number, changes: Partial<typeof terms> = {}) =>
  reportsDue(begins, months, { ...terms, ...changes }).map(({ report, periodEnds, dueAt }) =>
    [report, periodEnds, dueAt].join(' '),
  );

it('how long the programme lasts says how many reports there are, and the final one tells of the last of the time', () => {
  expect(said('2027-01-15', 24)).toEqual([
    'narrative 2028-01-15 2028-02-14',
    'financial 2028-01-15 2028-02-14',
    'final 2029-01-15 2029-04-15',
  ]);
  expect(said('2027-01-15', 12)).toEqual(['final 2028-01-15 2028-04-14']);
  expect(said('2027-01-15', 25, { financialReports: 'none' })).toEqual([
    'narrative 2028-01-15 2028-02-14',
    'narrative 2029-01-15 2029-02-14',
    'final 2029-02-15 2029-05-16',
  ]);
});

it('without a final report the last one of each kind ends with the programme, also a shorter time', () => {
  expect(said('2027-01-15', 8, { finalReport: 'no', narrativeReports: 'none', financialReports: '6' })).toEqual([
    'financial 2027-07-15 2027-08-14',
    'financial 2027-09-15 2027-10-15',
  ]);
});

it('the fund may ask for none', () => {
  const none = { finalReport: 'no', narrativeReports: 'none', financialReports: 'none' } as const;
  expect(said('2027-01-15', 24, none)).toEqual([]);
});

it('a period ends on the last day of its month where that has no such day, and does not stay there', () => {
  expect(said('2027-08-31', 9, { financialReports: 'none', narrativeReports: '3', finalReport: 'no' })).toEqual([
    'narrative 2027-11-30 2027-12-30',
    'narrative 2028-02-29 2028-03-30',
    'narrative 2028-05-31 2028-06-30',
  ]);
});

it('no report is owed twice, and every day of the programme is told of in one of each kind that is asked for', () => {
  const every = fc.constantFrom('none', '3', '6', '12');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      every,
      fc.constantFrom('yes', 'no'),
      (months, narrativeReports, finalReport) => {
        const due = reportsDue('2028-02-29', months, { ...terms, narrativeReports, finalReport } as typeof terms);
        const of = (report: string) => due.filter((each) => each.report === report).map(({ periodEnds }) => periodEnds);
        expect(new Set(of('narrative')).size).toBe(of('narrative').length);
        const asked = narrativeReports === 'none' ? 0 : Math.ceil(months / Number(narrativeReports));
        expect(of('narrative').length).toBe(finalReport === 'yes' ? Math.max(0, asked - 1) : asked);
        expect(of('final').length).toBe(finalReport === 'yes' ? 1 : 0);
      },
    ),
  );
});
