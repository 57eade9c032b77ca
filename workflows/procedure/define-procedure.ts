import type { CaseSummary } from '#schemas/api.ts';
import type { Task } from '#schemas/task.ts';
import { questionsIn, questionsView } from '#workflows/correspondence/questions-section.ts';
import { correspondenceSection, correspondenceView } from '#workflows/correspondence/section.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { type Conduct, carryOut, correspondentsOf } from './carry-out.ts';
import { fallsDueOf } from './due.ts';
import { type Evolutions, evolveWith } from './evolutions.ts';
import { placesByDue } from './falls-due.ts';
import type { Forms } from './forms.ts';
import type { ActSchemas } from './hearing.ts';
import { writersOf } from './join-correspondence.ts';
import { isLetter, withoutOthersLetters } from './letters-of-others.ts';
import { papersIn, papersSection, papersView } from './papers-section.ts';
import type { Procedure, ProcedureOf } from './procedure.ts';
import { textsAlone } from './public-record.ts';
import { mayPut, type Questioning, questionedBy, whoPuts } from './questioning.ts';
import type { EventOf, EventSchemas, Recorded } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';
import { isAskedOf } from './task-kinds.ts';
import type { Upcasters } from './upcasters.ts';

/** Made from the rest of a definition. */
type Made = 'decide' | 'evolve' | 'fallsDueOf' | 'dueOf' | 'upcasters' | 'whoPuts';

/** What most procedures have alike: a definition says it where it is otherwise. */
type Usual =
  | 'isAsked'
  | 'withheldChoices'
  | 'historyFor'
  | 'stateFor'
  | 'seenAlike'
  | 'briefOf'
  | 'statementsIn'
  | 'startsMachine'
  | 'formerRests'
  | 'publicLists'
  | 'publicRecord'
  | 'papers'
  | 'portfolio'
  | 'takenOf'
  | 'forms';

type PartialBy<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** What a procedure gives: its data, its rules, and what it shows of them to whom. */
export type Definition<
  S extends ProcedureState,
  E extends EventSchemas & typeof platformEvents,
  A extends ActSchemas,
  Form,
> = Omit<ProcedureOf<S, Recorded<EventOf<E>>>, Made | Usual> &
  Partial<Pick<ProcedureOf<S, Recorded<EventOf<E>>>, Exclude<Usual, 'forms'>>> &
  Conduct<S, EventOf<E>, A, Form> & {
    readonly forms: PartialBy<Forms<S, Recorded<EventOf<E>>>, 'offersOf' | 'checksOf'>;
    readonly events: E;
    readonly evolutions: Evolutions<S, E>;
    readonly upcasters?: Upcasters;
    /** In whose days an action is due. */
    readonly timeZoneOf?: (network: Directory) => string;
    /** When a task is due, where it is not as the task says. */
    readonly dueOf?: (task: Task) => Task['dueAt'];
    /** Until when a text goes round, where one does: what `summaryOf` gives as the deadline. */
    readonly deadlineOf?: (state: S) => CaseSummary['deadline'];
    /** Who asks about a case and who answers, where it is not whoever reads it and whoever proposed it. */
    readonly questioning?: Questioning<S>;
  };

/**
 * A procedure as the platform sees it. Here, and nowhere else, the platform's general types become the procedure's: it
 * stores and hands over only what the procedure's own schemas have parsed.
 */
export function defineProcedure<
  S extends ProcedureState,
  E extends EventSchemas & typeof platformEvents,
  A extends ActSchemas,
  Form,
>(definition: Definition<S, E, A, Form>): Procedure {
  const { evolutions, timeZoneOf = () => 'UTC', dueOf = ({ dueAt }) => dueAt, upcasters = {} } = definition;
  const evolve = evolveWith(evolutions);
  const { historyFor = (_reader, _state, events) => events, view, sections, papers = {} } = definition;
  const hasPapers = Object.keys(papers).length > 0;
  const correspondents = correspondentsOf(definition);
  const questioned = questionedBy(definition);
  const showsAll = definition.historyFor === undefined && definition.stateFor === undefined;
  const { seenAlike = () => showsAll } = definition;
  const { isAsked = isAskedOf(definition.tasks), deadlineOf = () => null, projections } = definition;
  const procedure: ProcedureOf<S, Recorded<EventOf<E>>> = {
    isAsked,
    withheldChoices: () => [],
    stateFor: (_reader, state) => state,
    briefOf: (_state, { kind }) => ({ next: `next.${kind}`, idle: `idle.${kind}` }),
    formerRests: [],
    statementsIn: () => [],
    publicLists: {},
    papers,
    publicRecord: (state, history) =>
      textsAlone(state, history as readonly (Recorded<EventOf<E>> & { data: object })[]),
    portfolio: undefined,
    takenOf: () => [],
    // A case that rests waits for no machine.
    startsMachine: (from, to) => from === 'rest' && to !== 'rest',
    ...definition,
    forms: { offersOf: () => ({ fields: {}, draftOnly: false }), checksOf: () => [], ...definition.forms },
    historyFor: (reader, state, events) =>
      withoutOthersLetters(reader, historyFor(reader, state, events), (letter) =>
        correspondents(state, writersOf(letter)),
      ),
    seenAlike: (state, events) => !events.some(isLetter) && seenAlike(state, events),
    view: (state, events, reader) => [
      ...view(state, events, reader),
      ...(hasPapers ? [papersSection(papersIn(papers, state, events))] : []),
      {
        kind: 'questions',
        name: 'questions',
        title: 'case.questions',
        data: questionsIn(events),
        ...mayPut(questioned, state, reader),
      },
      correspondenceSection(events),
    ],
    sections: {
      ...sections,
      ...(hasPapers ? { papers: papersView } : {}),
      questions: questionsView,
      correspondence: correspondenceView,
    },
    whoPuts: (state, network, at, entry) => whoPuts(questioned, state, network, { at, entry }),
    projections: (state) => [
      ...projections(state),
      ...placesByDue([
        deadlineOf(state),
        ...Object.values(state.tasks).map((task) => (isAsked(state, task) ? dueOf(task) : undefined)),
      ]),
    ],
    upcasters,
    evolve,
    decide: (command, state, surroundings) =>
      carryOut({ ...definition, questioned }, evolve, command, state, surroundings),
    dueOf,
    fallsDueOf: (task, network) => fallsDueOf(dueOf(task), timeZoneOf(network)),
  };
  return procedure as unknown as Procedure;
}
