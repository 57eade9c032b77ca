import type { ExecutionEvent } from '#schemas/execution.ts';
import type { KeptEvent } from './kept-event.ts';
import { maskedCause, maskedJson, type Sight } from './masked.ts';

/** Where in the machine an event belongs: that of the event before it, unless a state is entered. */
type Place = { readonly state: string | null; readonly tries: number };

const nowhere: Place = { state: null, tries: 0 };

/** The events of an execution, oldest first, each with its state and which try of it, as the reader may see them. */
export function shownEvents(events: readonly KeptEvent[], sight: Sight): ExecutionEvent[] {
  const places = new Map<number, Place>();
  return events.map((event) => {
    const place = placeOf(event, places.get(event.previousId) ?? nowhere);
    places.set(event.id, event.type.endsWith('StateExited') ? nowhere : place);
    return shownEvent(event, place, sight);
  });
}

function placeOf({ type, details }: KeptEvent, before: Place): Place {
  if (type.endsWith('StateEntered')) return { state: details.name ?? null, tries: 0 };
  if (type === 'TaskScheduled' || type === 'LambdaFunctionScheduled') return { ...before, tries: before.tries + 1 };
  return type.startsWith('Execution') ? nowhere : before;
}

function shownEvent({ id, at, type, details }: KeptEvent, { state, tries }: Place, sight: Sight): ExecutionEvent {
  const { input = details.parameters, output, error, cause } = details;
  const called = details.parameters === undefined ? undefined : calledIn(details.parameters);
  return {
    ...{ id, at, type, state, attempt: tries === 0 ? null : tries, error: error ?? null },
    ...(cause === undefined ? {} : { cause: maskedCause(cause, sight) }),
    ...(input === undefined ? {} : { input: maskedJson(input, sight) }),
    ...(output === undefined ? {} : { output: maskedJson(output, sight) }),
    ...(called === undefined ? {} : { function: called }),
  };
}

/** The function that a task calls: the last part of its ARN, or its name. */
function calledIn(parameters: string): string | undefined {
  const { FunctionName } = JSON.parse(parameters) as { readonly FunctionName?: string };
  return FunctionName?.replace(/:\$LATEST$/, '')
    .split(':')
    .at(-1);
}

/** The states that were entered, in order. */
export const pathOf = (events: readonly KeptEvent[]): string[] =>
  events.flatMap(({ type, details }) => (type.endsWith('StateEntered') ? [details.name ?? ''] : []));
