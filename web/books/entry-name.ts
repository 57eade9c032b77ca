import type { RosterEntry } from '#schemas/roster-import.ts';

/** What an entry of a roster file is called: somebody by name and mailbox, a body by its name. */
export const entryName = (entry: RosterEntry, bodyNames: Readonly<Record<string, string>>): string =>
  entry.kind === 'person' ? `${entry.name} (${entry.id})` : (bodyNames[entry.id] ?? entry.id);
