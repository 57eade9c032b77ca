import { assignee } from '#schemas/task.ts';
import { beginning } from '#workflows/procedure/beginning.ts';
import { defineProcedure } from '#workflows/procedure/define-procedure.ts';
import { formAsItWas } from '#workflows/procedure/form-as-it-was.ts';
import { openToDesk } from '#workflows/procedure/open-to-desk.ts';
import { conductWith } from './domain/conduct.ts';
import { desk, recipient, signatory } from './domain/desk.ts';
import { evolutions } from './domain/evolve.ts';
import { nextInstant, stageOf } from './domain/stage.ts';
import { letters } from './letters.ts';
import { noticeOf } from './notice.ts';
import { noticePaper } from './notice-paper.ts';
import { actForms } from './schemas/acts.ts';
import { membershipNoticeEvents } from './schemas/events.ts';
import { type MembershipNoticeForm, membershipNoticeForm } from './schemas/form.ts';
import { MembershipNoticeState, outcomes, Situation } from './schemas/state.ts';
import { StoredForm } from './schemas/stored-form.ts';
import { sections, summaryOf, tell, view, waitingFor } from './view.ts';

/** The procedure as the platform sees it. */
export const membershipNotice = defineProcedure({
  id: 'membership-notice',
  prefix: 'MN',
  state: MembershipNoticeState,
  events: membershipNoticeEvents,
  forms: {
    beginning: membershipNoticeForm,
    acts: actForms,
    freshStart: ({ language }) => ({ language }),
    startOf: (kind, _state, events) => (kind === 'submit' ? formAsItWas(StoredForm, events) : {}),
  },
  ...conductWith(noticeOf),
  period: {
    field: 'year',
    keyOf: (form) => String((form as MembershipNoticeForm).year),
    leaves: ({ at }) => at === 'withdrawn',
  },
  initialState: (caseId, at): MembershipNoticeState => ({ ...beginning(caseId, at), at: 'draft', year: 0, texts: [] }),
  evolutions,
  stageOf,
  nextInstant,
  letters,
  // Whom the notice is for reads it once it is signed, and no version before.
  ...openToDesk<MembershipNoticeState>([desk, signatory, assignee.role('auditor')], ({ at }) =>
    at === 'signed' || at === 'notified' ? [recipient] : [],
  ),
  papers: { notice: noticePaper },
  waitingFor,
  summaryOf,
  view,
  sections,
  tell,
  situations: Situation.options,
  openSituations: ['submitted', 'returned', 'to-sign', 'signed', 'deferred', 'draft'],
  outcomes,
});
