import { assignee } from '#schemas/task.ts';
import { beginning } from '#workflows/procedure/beginning.ts';
import { defineProcedure } from '#workflows/procedure/define-procedure.ts';
import { formAsItWas } from '#workflows/procedure/form-as-it-was.ts';
import { openToDesk } from '#workflows/procedure/open-to-desk.ts';
import { conduct } from './domain/conduct.ts';
import { desk } from './domain/desk.ts';
import { evolutions } from './domain/evolve.ts';
import { nextInstant, stageOf } from './domain/stage.ts';
import { letters } from './letters.ts';
import { actForms } from './schemas/acts.ts';
import { sampleNoteEvents } from './schemas/events.ts';
import { sampleNoteForm } from './schemas/form.ts';
import { outcomes, SampleNoteState, Situation } from './schemas/state.ts';
import { StoredForm } from './schemas/stored-form.ts';
import { sections, summaryOf, tell, view, waitingFor } from './view.ts';

/** The procedure as the platform sees it. */
export const sampleNote = defineProcedure({
  id: 'sample-note',
  prefix: 'SMP',
  state: SampleNoteState,
  events: sampleNoteEvents,
  forms: {
    beginning: sampleNoteForm,
    acts: actForms,
    freshStart: ({ language }) => ({ language }),
    startOf: (kind, _state, events) => (kind === 'submit' ? formAsItWas(StoredForm, events) : {}),
  },
  ...conduct,
  initialState: (caseId, at): SampleNoteState => ({ ...beginning(caseId, at), at: 'draft', texts: [] }),
  evolutions,
  stageOf,
  nextInstant,
  letters,
  ...openToDesk<SampleNoteState>([desk, assignee.role('auditor')]),
  waitingFor,
  summaryOf,
  view,
  sections,
  tell,
  situations: Situation.options,
  openSituations: ['submitted', 'returned', 'deferred', 'draft'],
  outcomes,
});
