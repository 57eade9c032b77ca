import { type Exit, readExit } from './exit.ts';
import { matchesError, type StateFailure } from './failure.ts';
import { FieldReader } from './field-reader.ts';
import { readErrorEquals } from './retry.ts';

/** One entry of Catch: errors, and how the state is left for them (specification, "Fallback states"). */
export interface Catcher {
  readonly errorEquals: readonly string[];
  readonly exit: Exit;
}

export function readCatch(reader: FieldReader): Catcher[] {
  return reader.list('Catch').map((entry, index, all) => {
    const fields = new FieldReader(entry, `${reader.where}: Catch[${index}]`);
    const catcher: Catcher = {
      errorEquals: readErrorEquals(fields, index === all.length - 1),
      exit: readExit(fields, 'next'),
    };
    fields.end();
    return catcher;
  });
}

export const findCatcher = (catchers: readonly Catcher[], failure: StateFailure): Catcher | undefined =>
  catchers.find(({ errorEquals }) => matchesError(errorEquals, failure));
