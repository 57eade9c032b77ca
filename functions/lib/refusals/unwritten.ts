import type { RequestError } from '../errors.ts';

/** Stands where a refusal's sentence names something that somebody wrote. */
export const notKept = '…';

/** No list of ours, and no name, is longer. */
const longest = 300;

/** Below that, a text is found in many a word that nobody wrote. */
const shortestPart = 4;

/**
 * What fills the sentence of a refusal, without anything of what was sent: rules say back what they were given, such as a party that
 * there is not. A text that has a part of it, or is a part of it, is left out whole, unless it is a name that the roster has.
 */
export function unwritten(
  facts: RequestError['params'],
  sent: unknown,
  isName: (text: string) => boolean,
): RequestError['params'] {
  const written = textsIn(sent)
    .map(plain)
    .filter((text) => text !== '');
  const isWritten = (fact: string): boolean =>
    written.some((text) => text.includes(fact) || (text.length >= shortestPart && fact.includes(text)));
  const isKept = (fact: string): boolean => isName(fact) || (fact.length <= longest && !isWritten(plain(fact)));
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' && !isKept(fact) ? notKept : fact]),
  );
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
