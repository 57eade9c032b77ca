import { readExit } from '../exit.ts';
import type { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';

/** Specification, "Succeed state": ends its line, with Output if given. */
export function compileSucceed(name: string, reader: FieldReader): State {
  const exit = readExit(reader, 'end');
  return {
    name,
    type: 'Succeed',
    retry: [],
    catch: [],
    exit,
    enter: (run, thread) => ({ exit, output: run.inputOf(thread) }),
  };
}
