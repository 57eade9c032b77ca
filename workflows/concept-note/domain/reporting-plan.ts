import { type CivilDate, daysAfter, monthsAfter } from '#schemas/civil-date.ts';
import { durationSeconds } from '#schemas/duration.ts';
import type { FundSettings } from '../schemas/fund-settings.ts';
import type { PlannedReport, ReportKind } from '../schemas/reporting.ts';

type Terms = Pick<
  FundSettings,
  'narrativeReports' | 'financialReports' | 'finalReport' | 'reportPeriod' | 'finalReportPeriod'
>;

/**
 * The reports of a programme that begins on a day and lasts so many months. How often they come, and how long after the
 * time of which they tell, is not known (facts 3.7): the fund sets it. A final report tells of the last of the time as well.
 */
export function reportsDue(begins: CivilDate, months: number, terms: Terms): PlannedReport[] {
  const { narrativeReports, financialReports, finalReport, reportPeriod, finalReportPeriod } = terms;
  const hasFinal = finalReport === 'yes';
  const at = (report: ReportKind, period: string) => (month: number) => {
    const periodEnds = monthsAfter(begins, month);
    return { report, periodEnds, dueAt: daysAfter(periodEnds, daysIn(period)) };
  };
  return [
    ...endsOfPeriods(narrativeReports, months, hasFinal).map(at('narrative', reportPeriod)),
    ...endsOfPeriods(financialReports, months, hasFinal).map(at('financial', reportPeriod)),
    ...(hasFinal ? [months].map(at('final', finalReportPeriod)) : []),
  ].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}

/** After which months of the programme a period of reporting ends; the last one with the programme, unless the final report tells of it. */
function endsOfPeriods(every: Terms['narrativeReports'], months: number, hasFinal: boolean): number[] {
  if (every === 'none') return [];
  const length = Number(every);
  const within = Array.from({ length: Math.ceil(months / length) - 1 }, (_, index) => (index + 1) * length);
  return hasFinal ? within : [...within, months];
}

export const daysIn = (period: string): number => Math.round(durationSeconds(period) / 86_400);
