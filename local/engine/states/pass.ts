import { readExit } from '../exit.ts';
import type { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';

/** Specification, "Pass state": the output is the input unless Output says otherwise. */
export function compilePass(name: string, reader: FieldReader): State {
  const exit = readExit(reader, 'next-or-end');
  return {
    name,
    type: 'Pass',
    retry: [],
    catch: [],
    exit,
    enter: (run, thread) => ({ exit, output: run.inputOf(thread) }),
  };
}
