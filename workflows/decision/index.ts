import { statementsIn } from '#workflows/circulation/statements-in.ts';
import { actForms } from '#workflows/decision/schemas/acts.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { decisionForm } from '#workflows/decision/schemas/form.ts';
import { outcomes } from '#workflows/decision/schemas/outcome.ts';
import { DecisionState } from '#workflows/decision/schemas/state.ts';
import { decisionSections } from '#workflows/decision/schemas/view.ts';
import { defineProcedure } from '#workflows/procedure/define-procedure.ts';
import { briefOf } from './brief.ts';
import { conduct } from './domain/conduct.ts';
import { dueOf, timeZoneOf } from './domain/due.ts';
import { evolutions } from './domain/evolve.ts';
import { initialState } from './domain/initial-state.ts';
import { isAsked } from './domain/rules/asked.ts';
import { nextInstant, stageOf, startsMachine } from './domain/stage.ts';
import { dossierOf } from './dossier.ts';
import { dossierPaper } from './dossier-paper.ts';
import { checkLanguageVersions } from './language-versions.ts';
import { letters } from './letters.ts';
import { offersOf } from './offers.ts';
import { listsFor, projections } from './projections.ts';
import { publicRecord } from './public-record.ts';
import { readersOf } from './readers-of.ts';
import { openSituations, situations } from './situations.ts';
import { freshStart, startOf } from './starts.ts';
import { tell } from './tell.ts';
import { deadlineOf, summaryOf, view } from './view.ts';
import { waitingFor } from './waiting-for.ts';
import { withheldChoices } from './withheld-choices.ts';

/** The decision procedure of the Executive Committee, as the platform sees it. */
export const decision = defineProcedure({
  id: 'decision',
  prefix: 'DEC',
  state: DecisionState,
  events: decisionEvents,
  forms: { beginning: decisionForm, acts: actForms, freshStart, startOf, offersOf, checksOf: checkLanguageVersions },
  ...conduct(dossierOf),
  initialState,
  evolutions,
  stageOf,
  nextInstant,
  startsMachine,
  timeZoneOf,
  dueOf,
  isAsked,
  withheldChoices,
  letters,
  waitingFor,
  readersOf,
  projections,
  publicRecord,
  papers: { dossier: dossierPaper },
  listsFor,
  summaryOf,
  deadlineOf,
  view,
  sections: decisionSections,
  statementsIn,
  tell,
  briefOf,
  situations,
  outcomes,
  openSituations,
  formerRests: ['deferred'],
});
