import type { Bindings, Template } from '../expression.ts';
import { queryFailure, StateFailure } from '../failure.ts';
import type { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';
import { bindingsFor } from '../scope.ts';

/** Specification, "Fail state": fails its line with Error and Cause, each a string or an expression. */
export function compileFail(name: string, reader: FieldReader): State {
  const isText = (value: unknown): boolean => typeof value === 'string';
  const error = reader.literalOrExpression('Error', isText, 'a string');
  const cause = reader.literalOrExpression('Cause', isText, 'a string');
  return {
    name,
    type: 'Fail',
    retry: [],
    catch: [],
    exit: {},
    async enter(run, thread) {
      const bindings = bindingsFor(run, thread);
      throw new StateFailure(await textOf(error, 'Error', bindings), await textOf(cause, 'Cause', bindings));
    },
  };
}

async function textOf(template: Template | undefined, field: string, bindings: Bindings): Promise<string> {
  if (!template) return '';
  const value = await template(bindings);
  if (typeof value === 'string') return value;
  throw queryFailure(`The field '${field}' has to be a string, but is ${JSON.stringify(value)}.`, field);
}
