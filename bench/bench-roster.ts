import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { members } from './people.ts';

/**
 * The sample roster with the eight members of the reference case on the Committee, and nobody with a digest: it would be
 * counted into a case that happens to last over a morning. @returns the file written
 */
export function writeBenchRoster(root: string, directory: string): string {
  const sample = readFileSync(join(root, 'samples/roster.jsonc'), 'utf8');
  const withoutDigests = sample.replaceAll(/^ +"digest": .*\n/gm, '');
  const roster = withoutDigests.replace(/^ +\{ "party": "WHO", "from": .*\n/m, '');
  for (const party of members) {
    if (!roster.includes(`{ "party": "${party}", "from"`)) throw new Error(`The sample roster has no member ${party}`);
  }
  if (roster === withoutDigests) throw new Error('The sample roster has no ninth member to leave out');
  const file = join(directory, 'roster.jsonc');
  writeFileSync(file, roster);
  return file;
}

/** The same under working methods whose reminder would come before the round begins, so that none is sent. */
export function writeRosterWithoutReminders(root: string, directory: string): string {
  const roster = readFileSync(writeBenchRoster(root, directory), 'utf8');
  const silent = roster.replaceAll(/"remindBefore": "PT\d+H"/g, '"remindBefore": "P30D"');
  if (silent === roster) throw new Error('The sample roster has no reminder to leave out');
  const file = join(directory, 'roster-without-reminders.jsonc');
  writeFileSync(file, silent);
  return file;
}
