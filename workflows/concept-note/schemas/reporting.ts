import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { PartyId } from '#schemas/ids.ts';

/** What a funded programme reports, to the Administrative Agent, who consolidates it for the donors (facts 3.2). */
export const reportKinds = ['narrative', 'financial', 'final'] as const;
export const ReportKind = z.enum(reportKinds);
export type ReportKind = z.infer<typeof ReportKind>;

/** One report: of the time until a day, and by which day it is to come. */
const report = { report: ReportKind, periodEnds: CivilDate, dueAt: CivilDate };
export const PlannedReport = z.strictObject(report);
export type PlannedReport = z.infer<typeof PlannedReport>;

/** What stands at the transfer: who reports, and when. */
export const ReportingPlan = z.strictObject({ by: PartyId, reports: z.array(PlannedReport) });
export type ReportingPlan = z.infer<typeof ReportingPlan>;

/** A report is told to those who owe it before it is due, and once more when it is overdue. */
export const Reminded = z.enum(['ahead', 'overdue']);
export type Reminded = z.infer<typeof Reminded>;

/** The same with what has become of each. */
export const Reporting = z.strictObject({
  by: PartyId,
  reports: z.array(z.strictObject({ ...report, reminded: z.optional(Reminded), receivedOn: z.optional(CivilDate) })),
});
export type Reporting = z.infer<typeof Reporting>;
