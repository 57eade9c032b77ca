import { succeed } from './end.ts';
import type { Thread } from './execution.ts';
import { StateFailure } from './failure.ts';
import { leave } from './leave.ts';
import { type Machine, type Outcome, stateOf } from './machine.ts';
import { limitedText, payloadText } from './payload.ts';
import { recover } from './recover.ts';
import type { Run } from './run.ts';

/** Runs states until every line waits or has ended. */
export async function advance(machine: Machine, run: Run): Promise<void> {
  for (let next = run.ready.shift(); next; next = run.ready.shift()) {
    const { thread, entering } = next;
    // The thread may have gone down with a sibling since it was put here.
    if (run.execution.threads[thread.id] !== thread) continue;
    await settle(machine, run, thread, () => {
      if (entering) recordEntry(machine, run, thread);
      return stateOf(machine, thread).enter(run, thread);
    });
  }
}

function recordEntry(machine: Machine, run: Run, thread: Thread): void {
  const { name, type } = stateOf(machine, thread);
  thread.enteredAtMs = run.atMs;
  run.emit(thread, `${type}StateEntered`, 'stateEnteredEventDetails', {
    name,
    input: limitedText(run.inputOf(thread), 'input of the state'),
    inputDetails: { truncated: false },
  });
}

/** Does a piece of a state's work and whatever follows from how it ended. */
export async function settle(
  machine: Machine,
  run: Run,
  thread: Thread,
  work: () => Outcome | Promise<Outcome>,
): Promise<void> {
  let ended: { readonly output: unknown } | undefined;
  try {
    const outcome = await work();
    if (outcome === 'waiting') return;
    const extras = 'result' in outcome ? { result: outcome.result } : {};
    ended = await leave(run, thread, stateOf(machine, thread), outcome.exit, outcome.output, extras);
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    return recover(machine, run, thread, error);
  }
  if (ended) await endLine(machine, run, thread, ended.output);
}

/** The end of the main line ends the execution; the end of a branch goes to the state around it. */
async function endLine(machine: Machine, run: Run, thread: Thread, output: unknown): Promise<void> {
  delete run.execution.threads[thread.id];
  const parent = thread.parentId === undefined ? undefined : run.execution.threads[thread.parentId];
  if (!parent) return succeed(run, thread.lastEventId, output, payloadText(output));
  parent.lastEventId = thread.lastEventId;
  await settle(machine, run, parent, () => {
    const { join } = stateOf(machine, parent);
    if (!join) throw new Error(`The state '${parent.state}' has no branches`);
    return join(run, parent, thread.index ?? 0, output);
  });
}
