import '#functions/lib/english-issues.ts';
import { firstUnfitText } from '#functions/lib/first-unfit-text.ts';
import { type Path, placedJson } from '#functions/lib/placed-json.ts';
import { Roster } from '#schemas/roster.ts';
import { firstContradiction } from '#workflows/network/roster-contradiction.ts';

/** A roster file that is refused; the message names the line. */
export class RosterError extends Error {
  override readonly name = 'RosterError';
}

type Mistake = { readonly path: Path; readonly what: string };

/** Reads a roster: JSON with comments. @throws RosterError naming the line of the first mistake. */
export function parseRoster(text: string): Roster {
  const read = placedJson(text);
  if ('line' in read) throw new RosterError(`Roster, line ${read.line}: ${read.what}`);
  const parsed = Roster.safeParse(read.value);
  const mistake: Mistake | undefined = parsed.success
    ? (unfitText(parsed.data) ?? firstContradiction(parsed.data))
    : {
        path: (parsed.error.issues[0]?.path ?? []) as Path,
        what: parsed.error.issues[0]?.message ?? 'invalid',
      };
  if (mistake === undefined && parsed.success) return parsed.data;
  const { path, what } = mistake as Mistake;
  throw new RosterError(`Roster, line ${read.lineOf(path)}: ${path.join('.')}: ${what}`);
}

function unfitText(roster: Roster): Mistake | undefined {
  const found = firstUnfitText(roster);
  return found && { path: found.path, what: found.issue.message };
}
