import type { CaseState } from '#schemas/case-state.ts';
import { actForms, acts } from '#workflows/decision/schemas/acts.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { DecisionForm, decisionForm } from '#workflows/decision/schemas/form.ts';
import { DecisionState } from '#workflows/decision/schemas/state.ts';
import { decisionSections } from '#workflows/decision/schemas/view.ts';
import type { CaseCommand, Procedure, ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { Deliveries } from '#workflows/procedure/schemas/deliveries.ts';
import { briefOf } from './brief.ts';
import type { Command } from './domain/command.ts';
import { decide } from './domain/decide.ts';
import { dueOf, fallsDueOf } from './domain/due.ts';
import { evolve } from './domain/evolve.ts';
import { initialState } from './domain/initial-state.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { isAsked } from './domain/rules/asked.ts';
import { nextInstant, stageOf } from './domain/stage.ts';
import { dossierOf } from './dossier.ts';
import { letters } from './letters.ts';
import { listsFor, listsOf } from './lists.ts';
import { readersOf } from './readers-of.ts';
import { openSituations, situations } from './situations.ts';
import { freshStart, startOf } from './starts.ts';
import { tell } from './tell.ts';
import { newestText } from './texts-of.ts';
import { summaryOf, view } from './view.ts';
import { waitingFor } from './waiting-for.ts';
import { withheldChoices } from './withheld-choices.ts';

/** Acts that issue a text again, publish it, or send a document, and therefore need what the history says. */
const needHistory: ReadonlySet<string> = new Set(['transmit', 'respond', 'publish']);

/**
 * The decision procedure of the Executive Committee, as the platform sees it. The platform stores and hands over only
 * what this module's own schemas have parsed; here the general types become the procedure's again.
 */
export const decision: Procedure = {
  id: 'decision',
  prefix: 'DEC',
  form: DecisionForm,
  state: DecisionState,
  acts,
  events: decisionEvents,
  forms: {
    beginning: decisionForm,
    acts: actForms,
    freshStart,
    startOf: (kind, state, events) => startOf(kind, own(state), ownEvents(events)),
  },
  initialState,
  decide: (command, state, surroundings) => decide(commandOf(command), own(state), surroundings),
  evolve: (state, event) => evolve(own(state), ownEvent(event)),
  stageOf: (state) => stageOf(own(state)),
  nextInstant: (state, network) => nextInstant(own(state), network),
  letters: (event, state, network) => letters(ownEvent(event), own(state), network),
  dueOf,
  fallsDueOf,
  waitingFor: (state) => waitingFor(own(state)),
  readersOf: (state, network, at) => readersOf(own(state), network, at),
  listsOf: (state) => listsOf(own(state)),
  listsFor,
  summaryOf: (state) => summaryOf(own(state)),
  historyFor: (_reader, _state, events) => events,
  view: (state, events) => view(own(state), ownEvents(events)),
  sections: decisionSections,
  tell: (event) => tell(ownEvent(event)),
  briefOf: (state, task) => briefOf(own(state), task),
  currentText: (state, events) => newestText(ownEvents(events), state.language),
  situations,
  openSituations,
  isAsked: (state, task) => isAsked(own(state), task),
  withheldChoices: (state, task, network, at) => withheldChoices(own(state), task, network, at),
  enclosureOf: (kind, _, events) => (kind === 'transmit' ? dossierOf(ownEvents(events)) : undefined),
  needsHistory: (kind) => needHistory.has(kind),
  // Publication ends the execution (machine.ts); the follow-up may take years and begins one of its own.
  startsMachine: (from, to) => (from === 'rest' && to !== 'rest') || (from === 'publication' && to === 'follow-up'),
  isLate: (events) => events.some((event) => event.type === 'late-position-recorded'),
  isPublic: (state) => own(state).round !== undefined,
  hashOfVersion: (state, version) => own(state).texts.find((text) => text.version === version)?.hash ?? null,
};

const own = (state: CaseState) => state as DecisionState;
const ownEvent = (event: ProcedureEvent) => event as RecordedEvent;
const ownEvents = (events: readonly ProcedureEvent[]) => events as readonly RecordedEvent[];

/** Deliveries are the only input that no schema of the module's interface has parsed. */
function commandOf(command: CaseCommand): Command {
  if (command.type !== 'record-deliveries') return command as Command;
  return { ...command, deliveries: Deliveries.parse(command.deliveries) };
}
