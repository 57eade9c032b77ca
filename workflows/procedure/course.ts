import type * as z from 'zod/mini';
import type { DocumentRef } from '#schemas/document.ts';
import type { Assignee, Task } from '#schemas/task.ts';
import type { Evolutions } from './evolutions.ts';
import type { CourseEvents, CourseOutcome } from './schemas/course.ts';
import type { ProcedureState } from './schemas/state.ts';
import type { TaskKinds } from './task-kinds.ts';
import { close, opener, proposerOf } from './tasks.ts';

type Coursing = ProcedureState & { readonly deferredFrom?: ProcedureState['at'] | undefined };
type AnyEvent = { readonly seq: number; readonly at: string };

type Drafted<Form, S extends Coursing> = {
  readonly form: Form;
  readonly proposer: S['proposer'];
  readonly documents?: readonly DocumentRef[];
};

/** What a procedure says of the course of its cases; all else is the same for all. */
export type Course<S extends Coursing, Form> = {
  /** Where a case stands at each turn. */
  readonly situations: {
    readonly draft: S['at'];
    readonly returned: S['at'];
    readonly deferred: S['at'];
    readonly withdrawn: S['at'];
    readonly closed: S['at'];
  };
  /** Who may put a case to rest for a time, and wake it. */
  readonly defers: readonly Assignee[];
  /** Whether a task stays open while the case rests; none does where this is not said. */
  readonly stays?: (task: Pick<Task, 'kind' | 'party'>) => boolean;
  /** The state with what a form says, and the documents that it names. */
  withForm(state: S, form: Form, documents: readonly DocumentRef[] | undefined): S;
  /** Asks again for what a case that was deferred waited for, where that is not asked by an event that follows. */
  askAgain(state: S, event: AnyEvent): S;
};

const openCourse = opener({ submit: ['submit'], withdraw: ['withdraw'], defer: ['defer'], resume: ['resume'] });

/** Tasks that are open as long as the case is, and are asked of nobody. */
export const courseTasks: TaskKinds = { withdraw: { standing: true }, defer: { standing: true } };

/** How the events of its course change a case: drafted, returned, deferred, or ended without what was proposed. */
export const courseEvolutions = <S extends Coursing, Form extends z.ZodMiniType>({
  situations,
  defers,
  stays = () => false,
  withForm,
  askAgain,
}: Course<S, z.infer<Form>>): Evolutions<S, CourseEvents<Form>> => ({
  'case-drafted': (state, event) => {
    const { form, proposer, documents } = event.data as Drafted<z.infer<Form>, S>;
    const drafted: S = { ...withForm(state, form, documents), proposer, at: situations.draft };
    return askForSubmission(
      close(drafted, event, () => true),
      event,
    );
  },

  'case-returned': (state, event) =>
    askForSubmission(close({ ...state, at: situations.returned }, event, endsWithTurn), event),

  'case-declined': (state, event) => ended(state, event, situations.closed, 'declined'),

  'case-withdrawn': (state, event) => ended(state, event, situations.withdrawn, 'withdrawn'),

  'case-deferred': (state, event) => {
    const { until, condition } = event.data;
    const rest = {
      ...(until === undefined ? {} : { until }),
      ...(condition === undefined ? {} : { condition }),
    };
    const told = Object.keys(rest).length === 0 ? {} : { rest };
    const deferred: S = { ...state, at: situations.deferred, deferredFrom: state.at, ...told };
    return openCourse(close(deferred, event, endsUnless(stays)), event, 'resume', defers);
  },

  'case-resumed': (state, event) => {
    const { deferredFrom = situations.draft, rest: _, ...others } = state;
    return askAgain(close({ ...others, at: deferredFrom } as S, event, endsUnless(stays)), event);
  },

  'case-closed': (state, event) => ended(state, event, situations.closed, 'closed-without-decision'),
});

/** Lets the proposer withdraw, for as long as the case is open. */
export const offerWithdrawal = <S extends ProcedureState>(state: S, event: AnyEvent): S =>
  openCourse(state, event, 'withdraw', proposerOf(state));

/** Lets those who may put the case to rest. */
export const offerDeferral = <S extends ProcedureState>(state: S, event: AnyEvent, defers: readonly Assignee[]): S =>
  openCourse(state, event, 'defer', defers);

const askForSubmission = <S extends ProcedureState>(state: S, event: AnyEvent): S =>
  openCourse(state, event, 'submit', proposerOf(state));

const endsUnless = (stays: (task: Task) => boolean) => (task: Task) => endsWithTurn(task) && !stays(task);

/** A task that a turn of the case ends; the offer to withdraw ends with the case alone, or with the proposer's act. */
export const endsWithTurn = ({ kind }: { readonly kind: string }): boolean => kind !== 'withdraw';

function ended<S extends ProcedureState>(
  { rest: _, ...state }: S,
  event: AnyEvent,
  at: S['at'],
  kind: CourseOutcome,
): S {
  return {
    ...close(state as S, event, () => true),
    at,
    outcome: { kind, at: event.at },
    registeredAt: event.at,
  };
}
