import type { Asl, AslState } from '#infra/rendered-machine.ts';

/** A machine as a Mermaid flowchart. Where a step goes when it has failed for good is left out: it is the same for all. */
export function mermaidOf({ StartAt, States }: Asl): string {
  const names = Object.keys(States);
  const idOf = (name: string) => `s${names.indexOf(name)}`;
  const reported = names.filter((name) => isReached(States, StartAt, name));
  const nodes = reported.map((name) => `  ${idOf(name)}${shapeOf(name, States[name] as AslState)}`);
  const edges = reported.flatMap((name) =>
    exitsOf(States[name] as AslState).map(
      ({ to, label }) => `  ${idOf(name)} -->${label ? `|${label}|` : ''} ${idOf(to)}`,
    ),
  );
  return ['```mermaid', 'flowchart TD', ...nodes, ...edges, '```'].join('\n');
}

type DrawnExit = { readonly to: string; readonly label?: string | undefined };

/** Where a state may lead; not where it goes when it has failed for good. */
export function exitsOf(state: AslState): DrawnExit[] {
  const timeouts = (state.Catch ?? []).filter(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
  return [
    ...(state.Next === undefined ? [] : [{ to: state.Next }]),
    ...(state.Choices ?? []).map(({ Condition, Next, Comment }) => ({
      to: Next,
      label: Comment ?? stageIn(Condition),
    })),
    ...(state.Default === undefined ? [] : [{ to: state.Default, label: 'otherwise' }]),
    ...timeouts.map(({ Next }) => ({ to: Next, label: 'time is up' })),
  ];
}

/** `{% $states.input.stage = 'positions' %}` gives `positions`. */
const stageIn = (condition: string): string | undefined => /stage = '([a-z-]+)'/.exec(condition)?.[1];

function isReached(states: Asl['States'], startAt: string, wanted: string): boolean {
  const reached = new Set([startAt]);
  for (const name of reached) for (const { to } of exitsOf(states[name] as AslState)) reached.add(to);
  return reached.has(wanted);
}

function shapeOf(name: string, { Type, Resource }: AslState): string {
  if (Type === 'Choice') return `{"${name}"}`;
  if (Type === 'Succeed' || Type === 'Fail') return `((("${name}")))`;
  return Resource?.endsWith('.waitForTaskToken') ? `(["${name}"])` : `["${name}"]`;
}
