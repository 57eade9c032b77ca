import { dayOf, daysAfter } from '#schemas/civil-date.ts';
import { fallsDueAt, localTime, startOfDay } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { nextDue } from '#workflows/procedure/next-due.ts';
import type { Reminded, Reporting, ReportKind } from '../schemas/reporting.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { fundOf, timeZoneOf } from './fund.ts';
import type { Hearing, NoteProceedings } from './hearing.ts';
import { daysIn } from './reporting-plan.ts';

type Report = Reporting['reports'][number];
type ReportTask = `${ReportKind}-report`;

/** A programme reports of each kind one at a time. */
export const taskOfReport = (report: ReportKind): ReportTask => `${report}-report`;
export const reportOfTask = (kind: string): ReportKind | undefined =>
  (['narrative', 'financial', 'final'] as const).find((report) => taskOfReport(report) === kind);

/** The next report of a kind that has not come. */
export const nextReport = ({ reporting }: Pick<ConceptNoteState, 'reporting'>, kind: ReportKind) =>
  nextDue(reporting?.reports ?? [], ({ report, receivedOn }) => report === kind && receivedOn === undefined);

/** Those that somebody owes now: the next of each kind, the earliest due first. */
export const reportsOwed = (state: Pick<ConceptNoteState, 'reporting'>) =>
  (['narrative', 'financial', 'final'] as const)
    .flatMap((kind) => nextReport(state, kind) ?? [])
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt));

/** A report has come: whoever records it says when, and may attach it. */
export function receiveReport({ act, task, proceedings, surroundings }: Hearing<ReportTask>): void {
  const report = reportOfTask(task.kind);
  const next = report === undefined ? undefined : nextReport(proceedings.state, report);
  if (report === undefined || next === undefined) throw new DomainError('task-closed');
  const today = dayOf(localTime(proceedings.at, timeZoneOf(proceedings.network)));
  const { receivedOn = today, reason } = act;
  if (receivedOn > today) throw new DomainError('day-ahead', { field: 'receivedOn' });
  const { documents = [] } = surroundings;
  const attached = documents.length === 0 ? {} : { documents: [...documents] };
  const { periodEnds, dueAt } = next;
  proceedings.record({ type: 'report-received', data: { report, periodEnds, dueAt, receivedOn, ...attached, reason } });
}

/** When somebody is next reminded of a report: each once before it is due, and once when it is overdue. */
export function reportReminderOf(state: ConceptNoteState, network: Directory): string | undefined {
  return reportsOwed(state)
    .flatMap((report) => nextReminderOf(report, state, network)?.at ?? [])
    .sort()[0];
}

/** Reminds of every report whose time has come; of one that is overdue already no longer that it is going to be due. */
export function remindOfReports(proceedings: NoteProceedings): void {
  const { state, network, at } = proceedings;
  for (const owed of reportsOwed(state)) {
    const { report, periodEnds, dueAt } = owed;
    const is: Reminded = isOverdue(owed, network, at) ? 'overdue' : 'ahead';
    const next = nextReminderOf(owed, state, network);
    if (next === undefined || next.at > at) continue;
    proceedings.record({ type: 'report-reminded', data: { report, periodEnds, dueAt, is } }, { system: 'clock' });
  }
}

const isOverdue = ({ dueAt }: Report, network: Directory, at: string): boolean =>
  fallsDueAt(dueAt, timeZoneOf(network)) <= at;

function nextReminderOf({ dueAt, reminded }: Report, state: ConceptNoteState, network: Directory) {
  const zone = timeZoneOf(network);
  if (reminded === 'overdue') return undefined;
  if (reminded === 'ahead') return { at: fallsDueAt(dueAt, zone) };
  return { at: startOfDay(daysAfter(dueAt, -daysIn(fundOf(state).reportReminder)), zone) };
}
