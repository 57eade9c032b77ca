import type { Reader } from '../reader.ts';

/** A state that does nothing but remind of what the one before it waits for (workflows/kit/ask.ts). */
const reminding = ': remind';

/** `Delivery of notices` is called by `machine.delivery-of-notices`. */
export const keyOfState = (name: string): string =>
  `machine.${name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')}`;

/** What a state of a machine is called in the reader's words; undefined for one of a definition that has no words any more. */
export function stateInWords(reader: Reader, name: string): string | undefined {
  if (name.endsWith(reminding)) {
    const of = stateInWords(reader, name.slice(0, -reminding.length));
    return of === undefined ? undefined : reader.labelled(of, reader.say('machine.reminder'));
  }
  const key = keyOfState(name);
  return reader.hears(key) ? reader.say(key) : undefined;
}
