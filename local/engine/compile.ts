import type { CompileBranch } from './compile-branch.ts';
import { DefinitionError } from './definition-error.ts';
import type { Exit } from './exit.ts';
import { FieldReader } from './field-reader.ts';
import type { Machine, State } from './machine.ts';
import { type ChoiceState, compileChoice } from './states/choice.ts';
import { compileFail } from './states/fail.ts';
import { compileMap } from './states/map.ts';
import { compileParallel } from './states/parallel.ts';
import { compilePass } from './states/pass.ts';
import { compileSucceed } from './states/succeed.ts';
import { compileTask } from './states/task.ts';
import { compileWait } from './states/wait.ts';

/** Bound of the machine's TimeoutSeconds (developer guide, "State machine structure"). */
const longestMachineSeconds = 99_999_999;

/**
 * Compiles a definition in the Amazon States Language, JSONata only.
 * @throws DefinitionError naming the state and the field that is missing, wrong or not supported.
 */
export function compile(definition: unknown): Machine {
  const reader = new FieldReader(definition, 'State machine');
  const version = reader.text('Version') ?? '1.0';
  if (version !== '1.0') throw reader.refusal('Version', `version '${version}' is not supported`);
  const timeoutSeconds = reader.number('TimeoutSeconds', { min: 1, max: longestMachineSeconds });
  const states = new Map<string, State>();
  const startAt = compileStates(reader, states, reader.text('QueryLanguage') ?? 'JSONPath', new Set());
  return { startAt, states, ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }) };
}

/** Compiles the StartAt and States of a machine, a branch or a processor. `outer` are the variables assigned around it. */
function compileStates(
  reader: FieldReader,
  states: Map<string, State>,
  language: string,
  outer: ReadonlySet<string>,
): string {
  const startAt = reader.requiredText('StartAt');
  const definitions = reader.raw('States');
  reader.end();
  if (typeof definitions !== 'object' || definitions === null || Array.isArray(definitions)) {
    throw reader.refusal('States', 'an object of states is expected');
  }
  const assigned = new Set([...outer, ...Object.values(definitions).flatMap(assignedNames)]);
  const local = new Map<string, State>();
  for (const [name, definition] of Object.entries(definitions)) {
    if (states.has(name)) throw new DefinitionError(`State '${name}'`, 'the name is used twice');
    const state = compileState(name, definition, states, language, assigned);
    for (const variable of exitsOf(state).flatMap(({ assign }) => assign?.names ?? [])) {
      // Developer guide, "Passing data between states with variables", Variable scope.
      if (!outer.has(variable)) continue;
      throw new DefinitionError(`State '${name}'`, `variable '${variable}' is assigned outside of this branch already`);
    }
    states.set(name, state);
    local.set(name, state);
  }
  checkTargets(startAt, local, reader.where);
  return startAt;
}

function compileState(
  name: string,
  definition: unknown,
  states: Map<string, State>,
  language: string,
  assigned: ReadonlySet<string>,
): State {
  const reader = new FieldReader(definition, `State '${name}'`);
  const stateLanguage = reader.text('QueryLanguage') ?? language;
  if (stateLanguage !== 'JSONata')
    throw reader.refusal('QueryLanguage', `'${stateLanguage}' is not supported: use JSONata`);
  const compileBranch: CompileBranch = (branch, field) => {
    const fields = new FieldReader(branch, `State '${name}': ${field}`);
    if (field === 'ItemProcessor') checkProcessorConfig(fields);
    return { startAt: compileStates(fields, states, language, assigned) };
  };
  const state = compileByType(reader.requiredText('Type'), name, reader, compileBranch);
  reader.end();
  return state;
}

function compileByType(type: string, name: string, reader: FieldReader, compileBranch: CompileBranch): State {
  switch (type) {
    case 'Task':
      return compileTask(name, reader);
    case 'Choice':
      return compileChoice(name, reader);
    case 'Wait':
      return compileWait(name, reader);
    case 'Pass':
      return compilePass(name, reader);
    case 'Parallel':
      return compileParallel(name, reader, compileBranch);
    case 'Map':
      return compileMap(name, reader, compileBranch);
    case 'Succeed':
      return compileSucceed(name, reader);
    case 'Fail':
      return compileFail(name, reader);
    default:
      throw new DefinitionError(reader.where, `type '${type}' is not supported`);
  }
}

function checkProcessorConfig(processor: FieldReader): void {
  const config = new FieldReader(processor.raw('ProcessorConfig') ?? {}, `${processor.where}: ProcessorConfig`);
  const mode = config.text('Mode') ?? 'INLINE';
  if (mode !== 'INLINE') throw config.refusal('Mode', `'${mode}' is not supported: use INLINE`);
  config.end();
}

/** Variable names that a state definition assigns, branches inside it left out. */
function assignedNames(definition: unknown): string[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const fields = definition as { Assign?: unknown; Catch?: unknown; Choices?: unknown };
  const entries = [fields.Catch, fields.Choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...Object.keys(fields.Assign ?? {}), ...entries.flatMap(assignedNames)];
}

function exitsOf(state: State): readonly Exit[] {
  const own = state.type === 'Choice' ? (state as ChoiceState).exits : [state.exit];
  return [...own, ...state.catch.map(({ exit }) => exit)];
}

/** Every target exists, and every state can be reached (specification, "Transitions"). */
function checkTargets(startAt: string, states: ReadonlyMap<string, State>, where: string): void {
  if (!states.has(startAt)) throw new DefinitionError(where, `field 'StartAt': there is no state '${startAt}' here`);
  const reached = new Set([startAt]);
  for (const name of reached) {
    const state = states.get(name);
    for (const { next } of state ? exitsOf(state) : []) {
      if (next === undefined) continue;
      if (!states.has(next)) throw new DefinitionError(`State '${name}'`, `there is no state '${next}' here to go to`);
      reached.add(next);
    }
  }
  for (const name of states.keys()) {
    if (!reached.has(name)) throw new DefinitionError(`State '${name}'`, 'the state cannot be reached');
  }
}
