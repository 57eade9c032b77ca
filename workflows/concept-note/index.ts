import { statementsIn } from '#workflows/circulation/statements-in.ts';
import { beginning } from '#workflows/procedure/beginning.ts';
import { defineProcedure } from '#workflows/procedure/define-procedure.ts';
import { formAsItWas } from '#workflows/procedure/form-as-it-was.ts';
import { assigning } from './assigning.ts';
import { briefOf } from './brief.ts';
import { isAsked } from './domain/asked.ts';
import { conduct } from './domain/conduct.ts';
import { checkCriteria } from './domain/criteria.ts';
import { evolutions } from './domain/evolve.ts';
import { desk, fundName, timeZoneOf } from './domain/fund.ts';
import { purposeOf } from './domain/purpose.ts';
import { nextInstant, stageOf } from './domain/stage.ts';
import { letters } from './letters.ts';
import { listsFor, projections } from './lists.ts';
import { offersOf } from './offers.ts';
import { pipeline, pipelineList } from './pipeline.ts';
import { portfolio } from './portfolio.ts';
import { questioning } from './questioning.ts';
import { historyFor, readersOf, seenAlike, stateFor } from './readers.ts';
import { actForms } from './schemas/acts.ts';
import { conceptNoteEvents } from './schemas/events.ts';
import { conceptNoteForm } from './schemas/form.ts';
import { fundFields, usualFundSettings } from './schemas/fund-settings.ts';
import { ConceptNoteState, outcomes, Situation } from './schemas/state.ts';
import { StoredForm } from './schemas/stored-form.ts';
import { conceptNoteSections } from './schemas/view.ts';
import { tell } from './tell.ts';
import { deadlineOf, summaryOf, view, waitingFor } from './view.ts';

/** The pipeline of the Migration Multi-Partner Trust Fund, from a concept note to a funded joint programme. */
export const conceptNote = defineProcedure({
  id: fundName,
  prefix: 'CN',
  state: ConceptNoteState,
  events: conceptNoteEvents,
  settings: { writers: [desk], fields: fundFields, usual: usualFundSettings, countNow: ['mostReviewsEach'] },
  forms: {
    beginning: conceptNoteForm,
    acts: actForms,
    freshStart: ({ language }) => ({ language, level: 'national', thematicArea: 'area-1' }),
    startOf: (kind, state, events) => {
      if (kind === 'submit') return formAsItWas(StoredForm, events);
      return kind === 'position' || kind === 'approve' ? { version: state.texts.at(-1)?.version } : {};
    },
    offersOf,
    checksOf: checkCriteria,
  },
  ...conduct,
  initialState: (caseId, at): ConceptNoteState => ({
    ...beginning(caseId, at),
    at: 'draft',
    texts: [],
    method: 'silence',
    positions: {},
    countries: [],
    entities: [],
    total: '0.00',
    months: 0,
    purpose: purposeOf(''),
    signatures: [],
    reviewers: [],
  }),
  evolutions,
  stageOf,
  nextInstant,
  timeZoneOf,
  isAsked,
  letters,
  waitingFor,
  readersOf,
  questioning,
  stateFor,
  historyFor,
  seenAlike,
  projections,
  assigning,
  listsFor,
  publicLists: { [pipelineList]: pipeline },
  portfolio,
  takenOf: ({ taken = [] }) => taken,
  summaryOf,
  deadlineOf,
  view,
  sections: conceptNoteSections,
  statementsIn,
  tell,
  briefOf,
  situations: Situation.options,
  outcomes,
  openSituations: [
    'with-resident-coordinators',
    'eligibility',
    'returned',
    'technical-review',
    'ready',
    'at-steering-committee',
    'joint-programme-development',
    'joint-programme-review',
    'approved',
    'deferred',
    'draft',
  ],
});
