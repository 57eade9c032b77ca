import { assignee } from '#schemas/task.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { PlannedReport, Reporting, ReportKind } from '../../schemas/reporting.ts';
import type { ConceptNoteState } from '../../schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import { desk } from '../fund.ts';
import { nextReport, taskOfReport } from '../reporting.ts';
import { open } from '../tasks.ts';

/** What becomes of the reports of a funded programme. */
export const reporting: Evolution<'report-reminded' | 'report-received'> = {
  'report-reminded': (state, event) => withReport(state, event.data, { reminded: event.data.is }),

  'report-received': (state, event) => {
    const { report, receivedOn } = event.data;
    const received = withReport(state, event.data, { receivedOn });
    const closed = close(received, event, ({ kind }) => kind === taskOfReport(report));
    return askForReports(closed, event, [report]);
  },
};

/** The entity that leads owes the next report of a kind; the unit may record it as well. */
export function askForReports(
  state: ConceptNoteState,
  event: { readonly seq: number; readonly at: string },
  kinds: readonly ReportKind[],
): ConceptNoteState {
  const by = state.reporting?.by;
  if (by === undefined) return state;
  return kinds.reduce((next, kind) => {
    const report = nextReport(next, kind);
    if (report === undefined) return next;
    const { dueAt } = report;
    return open(next, event, taskOfReport(kind), [assignee.party(by), desk], { party: by, dueAt });
  }, state);
}

function withReport(
  { reporting, ...state }: ConceptNoteState,
  { report, dueAt }: PlannedReport,
  change: Partial<Reporting['reports'][number]>,
): ConceptNoteState {
  if (reporting === undefined) return state;
  const reports = reporting.reports.map((each) =>
    each.report === report && each.dueAt === dueAt ? { ...each, ...change } : each,
  );
  return { ...state, reporting: { ...reporting, reports } };
}
