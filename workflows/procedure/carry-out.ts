import type { DocumentRef } from '#schemas/document.ts';
import { assignee } from '#schemas/task.ts';
import { inHandOf } from '#workflows/correspondence/concerned.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { recordBounces } from './bounces.ts';
import type { CaseCommand } from './command.ts';
import { type ActSchemas, hear, type Rules } from './hearing.ts';
import { type Correspondents, joinLetter } from './join-correspondence.ts';
import { isNews, type OutsideNews } from './outside.ts';
import { FoldingProceedings, type Proceedings } from './proceedings.ts';
import { putQuestion } from './put-question.ts';
import type { Questioned } from './questioning.ts';
import { Deliveries } from './schemas/deliveries.ts';
import type { EventOf, EventSchemas, Recorded } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';
import type { Surroundings } from './surroundings.ts';
import { isAskedOf, type TaskKinds } from './task-kinds.ts';

export type Submission<Form> = {
  readonly form: Form;
  readonly proposer: { readonly person: string; readonly party?: string | undefined };
  /** Absent where the form names none. */
  readonly documents?: DocumentRef[];
};

/** What a procedure does with each command. */
export type Conduct<S, Event, A extends ActSchemas, Form> = {
  readonly rules: Rules<S, Event, A>;
  readonly tasks: TaskKinds;
  readonly draft: (proceedings: Proceedings<S, Event>, submission: Submission<Form>) => void;
  readonly submit: (
    proceedings: Proceedings<S, Event>,
    submission: Submission<Form>,
    surroundings: Surroundings<Recorded<Event>>,
  ) => void;
  /** What time itself has brought about by now; done before anything else is looked at. */
  readonly timeFirst?: (
    proceedings: Proceedings<S, Event>,
    surroundings: Pick<Surroundings<Recorded<Event>>, 'network' | 'hashOf' | 'history' | 'meetings'>,
  ) => void;
  /** Reminds those whom the case waits for, when their time has come. */
  readonly passTime: (proceedings: Proceedings<S, Event>, network: Directory) => void;
  /** What a change outside the case brings about, once; it is taken in (outside.ts) or is none of the case's business. */
  readonly outsideChanged?: (
    proceedings: Proceedings<S, Event>,
    news: OutsideNews,
    surroundings: Surroundings<Recorded<Event>>,
  ) => void;
  /** What the mail service says; where no clock waits for mails, bounces are recorded and no more. */
  readonly recordDeliveries?: (proceedings: Proceedings<S, Event>, deliveries: Deliveries) => void;
  /** Whom letters concern, where it is not the secretariat with whoever has the case in hand. */
  readonly correspondents?: Correspondents<S>;
};

/** The same with who asks about its cases, which is made of the rest of its definition. */
export type FullConduct<S, Event, A extends ActSchemas, Form> = Conduct<S, Event, A, Form> & {
  readonly questioned: Questioned<S>;
};

type PlatformEvent = EventOf<typeof platformEvents>;

/** The events that a command brings about, the case after each, and whether they only record what came too late. */
export type Decided<S, Event> = { readonly events: Event[]; readonly states: S[]; readonly isLate: boolean };

/**
 * What `command` brings about in a case, as events in order; none when nothing changes.
 * Time comes first: what falls due at an instant is concluded before anything else is looked at, so that an act in that
 * second or later can never count, whoever is quicker (design §3). Only the watchdog's word changes nothing: that nobody
 * concluded it is what it reports.
 * @throws DomainError when the rules refuse the command; nothing is to be stored then.
 */
export function carryOut<
  S extends ProcedureState,
  E extends EventSchemas & typeof platformEvents,
  A extends ActSchemas,
  Form,
>(
  conduct: FullConduct<S, EventOf<E>, A, Form>,
  evolve: (state: S, event: Recorded<EventOf<E>>) => S,
  command: CaseCommand,
  state: S,
  surroundings: Surroundings<Recorded<EventOf<E>>>,
): Decided<S, Recorded<EventOf<E>>> {
  const proceedings = new FoldingProceedings<S, EventOf<E>>(state, command, evolve, surroundings.network);
  // Every procedure has the events of the platform among its own.
  const platform = proceedings as unknown as Proceedings<S, PlatformEvent>;
  if (command.type !== 'notice-stall') conduct.timeFirst?.(proceedings, surroundings);
  switch (command.type) {
    case 'draft':
      conduct.draft(proceedings, submissionOf(command));
      break;
    case 'submit':
      conduct.submit(proceedings, submissionOf(command), surroundings);
      break;
    case 'act':
      hear(conduct.rules, conduct.tasks, {
        ...command,
        proceedings,
        surroundings: { ...surroundings, documents: command.documents },
      });
      break;
    case 'record-deliveries': {
      const deliveries = Deliveries.parse(command.deliveries);
      if (conduct.recordDeliveries) conduct.recordDeliveries(proceedings, deliveries);
      else recordBounces(platform, deliveries);
      break;
    }
    case 'pass-time':
      conduct.passTime(proceedings, surroundings.network);
      break;
    case 'report-fault': {
      const { where, error, cause } = command;
      platform.record({ type: 'fault-reported', data: { where, error, cause } });
      break;
    }
    case 'notice-stall':
      platform.record({ type: 'stall-noticed', data: { expected: command.expected, by: command.by } });
      break;
    case 'restart-flow':
      platform.record({ type: 'flow-restarted', data: {} });
      break;
    case 'join-correspondence':
      joinLetter(platform, command.letter, {
        correspondents: correspondentsOf(conduct),
        questioned: conduct.questioned,
      });
      break;
    case 'put-question':
      putQuestion(platform, conduct.questioned, command);
      break;
    case 'outside-changed':
      if (isNews(state, command)) conduct.outsideChanged?.(proceedings, command, surroundings);
      break;
    case 'enter':
      throw new Error('Entries are made in books (workflows/books)');
  }
  const { events, states, isLate } = proceedings;
  return { events, states, isLate };
}

/** Whom the letters of a procedure's cases concern at their present step. */
export const correspondentsOf = <S extends ProcedureState>({
  correspondents,
  tasks,
}: {
  readonly correspondents?: Correspondents<S> | undefined;
  readonly tasks: TaskKinds;
}): Correspondents<S> =>
  correspondents ??
  ((state) => [assignee.role('secretariat'), ...inHandOf(state.tasks, (task) => isAskedOf(tasks)(state, task))]);

/** The platform has parsed the form with the procedure's own schema. */
function submissionOf<Form>(command: Extract<CaseCommand, { type: 'draft' | 'submit' }>): Submission<Form> {
  const { form, actor, documents = [] } = command;
  const { person, party } = actor;
  const proposer = party === undefined ? { person } : { person, party };
  return { form: form as Form, proposer, ...(documents.length === 0 ? {} : { documents: [...documents] }) };
}
