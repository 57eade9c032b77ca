import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { Roster } from '#schemas/roster.ts';

const known = new Map<string, Roster>();

/** The roster of a file, a copy for each who asks: almost every world begins with the same file, which is read once. */
export function parsedRoster(text: string): Roster {
  const roster = known.get(text) ?? parseRoster(text);
  known.set(text, roster);
  return structuredClone(roster);
}
