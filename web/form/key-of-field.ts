import type { Reader } from '../reader.ts';

/**
 * Where the words of a field stand: `form.reason.consult` before `form.reason`, where the choice `consult` asks for the reason
 * in words of its own. `about` says what asks for it, the nearest first: a choice, a kind of task, a procedure.
 */
export function keyOfField(reader: Reader, name: string, about: readonly string[]): string {
  const own = about.find((one) => reader.hears(`form.${name}.${one}.label`));
  return own === undefined ? `form.${name}` : `form.${name}.${own}`;
}
