import { createHash } from 'node:crypto';
import type { TextView } from '#schemas/sections/texts.ts';
import { shownActions } from '#schemas/text/shown-actions.ts';
import { type Change, compareTexts } from './compare-texts.ts';

/** A version never changes, so neither does what changed between two; each is some hundred kilobytes at most. */
const kept = new Map<string, readonly Change[]>();
const mostKept = 50;

/** What changed between two versions, title, text and what it asks for. */
export const comparisonOf = (before: TextView, after: TextView): readonly Change[] =>
  changesIn(after.language, comparedIn(before), comparedIn(after));

/** What changed between two texts; kept for whoever reads them next. */
export function changesIn(language: string, before: string, after: string): readonly Change[] {
  const id = createHash('sha256')
    .update(JSON.stringify([language, before, after]))
    .digest('base64');
  const changes = kept.get(id) ?? compareTexts(language, before, after);
  // The newest stand last; the first is the one that was asked for longest ago.
  kept.delete(id);
  kept.set(id, changes);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return changes;
}

const comparedIn = ({ title, text, followUps = [] }: TextView): string =>
  [title, text, ...(followUps.length === 0 ? [] : [shownActions(followUps)])].join('\n\n');
