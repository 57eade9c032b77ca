/** A definition in the states language, as far as this repository reads it. */
export type AslState = {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Choices?: ReadonlyArray<{ readonly Condition: string; readonly Next: string; readonly Comment?: string }>;
  readonly Default?: string;
  readonly Retry?: ReadonlyArray<{ readonly ErrorEquals: readonly string[] }>;
  readonly Catch?: ReadonlyArray<{ readonly ErrorEquals: readonly string[]; readonly Next: string }>;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Arguments?: Readonly<Record<string, unknown>>;
};
export type Asl = {
  readonly QueryLanguage?: string;
  readonly TimeoutSeconds?: number;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AslState>>;
};

type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: { readonly 'aws:cdk:path'?: string };
};
export type Resources = Readonly<Record<string, Resource>>;

/**
 * The machines of a synthesized template by procedure id, readable: states in the order in which the flow runs, and
 * `${record}` from construct paths instead of hashed logical ids, so that unrelated changes do not touch them.
 */
export function renderMachines(resources: Resources): Readonly<Record<string, Asl>> {
  const machines = Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::StepFunctions::StateMachine');
  return Object.fromEntries(machines.map(([id, machine]) => [nameOf(resources, id), render(resources, id, machine)]));
}

function render(resources: Resources, id: string, { Properties }: Resource): Asl {
  const ownArn = `arn:aws:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:${Properties['StateMachineName']}`;
  const text = resolve(Properties['DefinitionString'], resources).replaceAll(ownArn, `\${${nameOf(resources, id)}}`);
  const { StartAt, States, ...rest } = JSON.parse(text) as Asl;
  const names = inOrder({ StartAt, States });
  return {
    ...rest,
    StartAt,
    States: Object.fromEntries(names.map((name) => [name, sorted(States[name] as AslState)])),
  };
}

function resolve(value: unknown, resources: Resources): string {
  if (typeof value === 'string') return value;
  const intrinsic = value as { 'Fn::Join'?: [string, unknown[]]; Ref?: string; 'Fn::GetAtt'?: [string, string] };
  if (intrinsic['Fn::Join']) {
    const [separator, parts] = intrinsic['Fn::Join'];
    return parts.map((part) => resolve(part, resources)).join(separator);
  }
  if (intrinsic.Ref === 'AWS::Partition') return 'aws';
  if (intrinsic.Ref?.startsWith('AWS::')) return `\${${intrinsic.Ref}}`;
  const [id] = intrinsic['Fn::GetAtt'] ?? [];
  if (id !== undefined) return `\${${nameOf(resources, id)}}`;
  throw new Error(`A machine's definition holds ${JSON.stringify(value)}, which the rendering does not know.`);
}

/** `Tawafuq-local/Functions/AwaitChange/Resource` gives `await-change`; a machine takes the name of what holds it. */
function nameOf(resources: Resources, id: string): string {
  const parts = resources[id]?.Metadata?.['aws:cdk:path']?.split('/') ?? [];
  const name = parts.findLast((part) => part !== 'Resource' && part !== 'Machine');
  if (name === undefined) throw new Error(`Resource ${id} has no construct path: set aws:cdk:enable-path-metadata.`);
  return name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** Where a state may lead, the usual way first and the catches last. */
export const targetsOf = (state: AslState): string[] =>
  [
    state.Next,
    ...(state.Choices ?? []).map(({ Next }) => Next),
    state.Default,
    ...(state.Catch ?? []).map(({ Next }) => Next),
  ].filter((name) => name !== undefined);

function inOrder({ StartAt, States }: Pick<Asl, 'StartAt' | 'States'>): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const state = States[name];
    if (seen.has(name) || state === undefined) return;
    seen.add(name);
    targetsOf(state).forEach(visit);
  };
  visit(StartAt);
  return [...seen];
}

const fieldOrder = ['Type', 'Comment', 'Choices', 'Default', 'Resource', 'Arguments', 'TimeoutSeconds', 'Output'];
const lastFields = ['Error', 'Cause', 'Next', 'End', 'Retry', 'Catch'];

function sorted(state: AslState): AslState {
  const placed = [...fieldOrder, ...Object.keys(state).filter((name) => !lastFields.includes(name)), ...lastFields];
  const entries = Object.entries(state);
  const byPlace = entries.toSorted(([one], [other]) => placed.indexOf(one) - placed.indexOf(other));
  return Object.fromEntries(byPlace) as AslState;
}
