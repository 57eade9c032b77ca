import jsonata from 'jsonata';
import type { Asl } from '#infra/rendered-machine.ts';

export type Step = { readonly changed: string } | 'time is up' | { readonly recorded: string };

/**
 * Walks a machine: Choice states evaluate their conditions, Task states take the next of what `story` says of them.
 * Returns the states entered, in order, until the machine ends or the story does.
 */
export async function walk({ StartAt, States }: Asl, stage: string, story: Readonly<Record<string, Step[]>>) {
  const left = Object.fromEntries(Object.entries(story).map(([name, steps]) => [name, [...steps]]));
  const entered: string[] = [];
  let input = { caseId: 'DEC-2026-0001', procedure: 'decision', stage, waitSeconds: 60, flow: 0 };
  let at: string | undefined = StartAt;
  while (at !== undefined && entered.length < 200) {
    entered.push(at);
    const state = States[at];
    if (state === undefined) throw new Error(`There is no state '${at}'`);
    if (state.Type === 'Choice') {
      at = await choose(state, input);
    } else if (state.Type === 'Task') {
      const step = left[at]?.shift();
      if (step === undefined) return { entered, ended: false };
      const timeout = state.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
      if (step === 'time is up') at = timeout?.Next;
      else at = state.Next;
      if (step !== 'time is up') input = { ...input, stage: 'changed' in step ? step.changed : step.recorded };
    } else at = undefined;
  }
  return { entered, ended: true };
}

async function choose({ Choices = [], Default }: Asl['States'][string], input: object): Promise<string | undefined> {
  const context = {
    State: { EnteredTime: '2026-11-02T09:00:00.000Z' },
    Execution: { StartTime: '2026-11-01T09:00:00.000Z' },
  };
  for (const { Condition, Next } of Choices) {
    const expression = jsonata(Condition.replace(/^{%|%}$/g, ''));
    if (await expression.evaluate(undefined, { states: { input, context } })) return Next;
  }
  return Default;
}
