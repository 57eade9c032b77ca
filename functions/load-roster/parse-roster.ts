import '#functions/lib/english-issues.ts';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { Roster } from '#schemas/roster.ts';
import { writtenLine } from '#schemas/text/written.ts';
import { firstContradiction } from '#workflows/network/roster-contradiction.ts';

/** A roster file that is refused; the message names the line. */
export class RosterError extends Error {
  override readonly name = 'RosterError';
}

type Mistake = { readonly path: readonly (string | number)[]; readonly what: string };

/** Reads a roster: JSON with comments. @throws RosterError naming the line of the first mistake. */
export function parseRoster(text: string): Roster {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [syntax] = errors;
  if (syntax !== undefined || tree === undefined) {
    const what = syntax === undefined ? 'the file is empty' : printParseErrorCode(syntax.error);
    throw new RosterError(`Roster, line ${lineAt(text, syntax?.offset ?? 0)}: ${what}`);
  }
  const parsed = Roster.safeParse(getNodeValue(tree));
  const mistake = parsed.success
    ? (firstUnfitText(parsed.data) ?? firstContradiction(parsed.data))
    : {
        path: (parsed.error.issues[0]?.path ?? []) as (string | number)[],
        what: parsed.error.issues[0]?.message ?? 'invalid',
      };
  if (mistake === undefined && parsed.success) return parsed.data;
  const { path, what } = mistake as Mistake;
  throw new RosterError(`Roster, line ${lineAt(text, offsetOf(tree, path))}: ${path.join('.')}: ${what}`);
}

const fitLine = writtenLine({ minimum: 1, maximum: 100_000 });

/** Names and legal bases stand in mails and documents: they are held to the policy for whatever people write. */
function firstUnfitText(value: unknown, path: Mistake['path'] = []): Mistake | undefined {
  if (typeof value === 'string') {
    const issue = fitLine.safeParse(value).error?.issues[0];
    return issue && { path, what: issue.message };
  }
  for (const [key, member] of Object.entries(value ?? {})) {
    const mistake = firstUnfitText(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

/** The node at `path`, or the nearest one above it: a missing member has no place of its own. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return 0;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
