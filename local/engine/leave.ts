import type { Thread } from './execution.ts';
import { checkVariables, type Exit, evaluateAssign } from './exit.ts';
import type { State } from './machine.ts';
import { limitedText, payloadText } from './payload.ts';
import type { Run } from './run.ts';
import { bindingsFor, type ScopeExtras } from './scope.ts';

/**
 * Leaves a state by an exit: evaluates Output and Assign with the values of state entry, then writes the event and stores the
 * variables. Returns the output if the line ends here.
 */
export async function leave(
  run: Run,
  thread: Thread,
  state: State,
  exit: Exit,
  fallback: unknown,
  extras: ScopeExtras,
): Promise<{ readonly output: unknown } | undefined> {
  const bindings = exit.output || exit.assign ? bindingsFor(run, thread, extras) : {};
  const output = exit.output ? await exit.output(bindings) : fallback;
  const assigned = await evaluateAssign(exit, bindings);
  const text = limitedText(output, 'output of the state');
  if (assigned) {
    const variables = { ...thread.variables, ...assigned };
    checkVariables(variables);
    thread.variables = variables;
  }
  run.emit(thread, `${state.type}StateExited`, 'stateExitedEventDetails', {
    name: state.name,
    output: text,
    outputDetails: { truncated: false },
    ...(assigned ? { assignedVariables: texts(assigned), assignedVariablesDetails: { truncated: false } } : {}),
  });
  delete thread.wait;
  delete thread.retries;
  if (exit.next === undefined) return { output };
  thread.state = exit.next;
  run.setInput(thread, output);
  run.ready.push({ thread, entering: true });
  return undefined;
}

/** In the history every variable is a JSON text. */
const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, payloadText(value)]));
