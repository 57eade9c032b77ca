import { DefinitionError } from './definition-error.ts';
import { type Bindings, compileTemplate, type Template } from './expression.ts';
import { StateFailure } from './failure.ts';
import type { FieldReader } from './field-reader.ts';
import { byteLength, payloadLimitBytes, payloadText } from './payload.ts';

/** How a state, a choice rule or a catcher is left: its variables, its output, and where to. No `next` ends the line. */
export interface Exit {
  readonly assign?: { readonly names: readonly string[]; readonly values: Template };
  readonly output?: Template;
  readonly next?: string;
}

/** Quota "Total size of all stored variables" (developer guide, "Passing data between states with variables", Limits). */
const variablesLimitBytes = 10 * 1024 * 1024;

/** `end`: the state has no Next and no Assign. `by-choice`: where it leads is not said by Next. */
type Leads = 'next-or-end' | 'next' | 'end' | 'by-choice';

/** Reads Assign and Output, and Next or End where the state may have them. */
export function readExit(reader: FieldReader, leads: Leads): Exit {
  const assign = leads === 'end' ? undefined : readAssign(reader);
  const output = reader.template('Output');
  const next = leads === 'end' || leads === 'by-choice' ? undefined : readNext(reader, leads);
  return { ...(assign ? { assign } : {}), ...(output ? { output } : {}), ...(next === undefined ? {} : { next }) };
}

function readNext(reader: FieldReader, leads: 'next-or-end' | 'next'): string | undefined {
  const next = reader.text('Next');
  const ends = leads === 'next-or-end' && reader.boolean('End');
  if (next !== undefined && ends) throw reader.refusal('End', 'a state has Next or End, not both');
  if (next === undefined && !ends) throw reader.missing('Next');
  return next;
}

function readAssign(reader: FieldReader): Exit['assign'] {
  if (!reader.has('Assign')) return undefined;
  const value = reader.raw('Assign');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw reader.refusal('Assign', 'an object of variable names and values is expected');
  }
  const names = Object.keys(value);
  for (const name of names) {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u.test(name) || name === 'states') {
      throw new DefinitionError(reader.where, `field 'Assign': '${name}' cannot be a variable name`);
    }
  }
  return { names, values: compileTemplate(value, reader.where, 'Assign') };
}

/** The new values. All are computed from the values that the state was entered with (specification, "Variables"). */
export async function evaluateAssign(exit: Exit, bindings: Bindings): Promise<Record<string, unknown> | undefined> {
  if (!exit.assign) return undefined;
  const assigned = (await exit.assign.values(bindings)) as Record<string, unknown>;
  if (byteLength(payloadText(assigned)) > payloadLimitBytes) {
    throw limitExceeded(`variables of one Assign are larger than ${payloadLimitBytes} bytes`);
  }
  return assigned;
}

/** @throws StateFailure States.DataLimitExceeded */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  if (JSON.stringify(variables).length > variablesLimitBytes) {
    throw limitExceeded(`stored variables are larger than ${variablesLimitBytes} bytes`);
  }
}

const limitExceeded = (problem: string): StateFailure =>
  new StateFailure('States.DataLimitExceeded', `The ${problem} in total.`);
