import type { TextView } from '#schemas/sections/texts.ts';
import { shownActions } from '#schemas/text/shown-actions.ts';
import { type Change, compareTexts } from './compare-texts.ts';

/** A version never changes, so neither does what changed between two; each is some hundred kilobytes at most. */
const kept = new Map<string, readonly Change[]>();
const mostKept = 50;

/** What changed between two versions, title, text and what it asks for; kept for whoever reads them next. */
export function comparisonOf(before: TextView, after: TextView): readonly Change[] {
  const id = [before, after].flatMap(({ language, hash, title }) => [language, hash, title]).join('\n');
  const changes = kept.get(id) ?? compareTexts(after.language, comparedIn(before), comparedIn(after));
  // The newest stand last; the first is the one that was asked for longest ago.
  kept.delete(id);
  kept.set(id, changes);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return changes;
}

const comparedIn = ({ title, text, followUps = [] }: TextView): string =>
  [title, text, ...(followUps.length === 0 ? [] : [shownActions(followUps)])].join('\n\n');
