import type { CaseState } from '#schemas/case-state.ts';
import { sectionsOf } from '#schemas/sections/section.ts';
import { decision } from '#workflows/decision/index.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { placesByDue } from '#workflows/procedure/falls-due.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';

/** An instant of a year in which nothing else happens: what must not be seen stands in it where no words can. */
const secretInstant = '2031-05-05T05:05:05.000Z';

/** That instant as people and programs read it; not the same digits within a key or a code, which are random. */
export const secretYear = /(?<![\w-])2031(?![\w-])|2031-?05-?05T/;

const isTold = ({ capacities }: Reader): boolean => !capacities.some(({ role }) => role === 'coordinator');

/** Whatever a party gave as a reason. */
const reasonsIn = (state: CaseState): string[] =>
  Object.values((state as DecisionState).positions).flatMap(({ reason }) => (reason === undefined ? [] : [reason]));

/**
 * A decision in which the Coordinator must not see why somebody objects, nor what the text says in other languages. What
 * all others see of it stands in everything that a procedure shows.
 */
export const discreet: Procedure = {
  ...decision,
  // Mails have their own rule of who is told what; and nothing takes a case up, so that it comes to stand still.
  letters: (event, state, network) =>
    decision.letters(event, state, network).filter(({ to }) => !to.startsWith('coordinator')),
  startsMachine: () => false,
  summaryOf: (state, reader) => ({
    ...decision.summaryOf(state, reader),
    deadline: isTold(reader) ? secretInstant : null,
  }),
  waitingFor: (state, reader) =>
    isTold(reader)
      ? { key: 'waiting.positions', params: { deadline: secretInstant, count: 1, parties: reasonsIn(state) } }
      : decision.waitingFor(state, reader),
  briefOf: (state, task, reader, events) => {
    const [party = 'ILO'] = reasonsIn(state);
    const said = { key: 'task.your-position', params: { party, position: 'objection' } };
    return { ...decision.briefOf(state, task, reader, events), said: isTold(reader) ? said : undefined };
  },
  projections: (state) => [...decision.projections(state), ...placesByDue([secretInstant])],
  seenAlike: () => false,
  historyFor: (reader, _state, events) =>
    isTold(reader)
      ? events
      : events.map(({ data, ...event }) => {
          const { reason: _reason, ...told } = data;
          return { ...event, data: 'translations' in told ? { ...told, translations: [], form: {} } : told };
        }),
  view: (state, events, reader) => [
    ...decision.view(state, events, reader).filter(({ kind }) => kind !== 'positions'),
    ...(isTold(reader) ? sectionsOf(decision.view(state, events, reader), 'positions') : []),
  ],
};
