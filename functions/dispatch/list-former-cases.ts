import type { Services } from '#functions/lib/services.ts';

/** Of the two minutes that a sweep has; the next one goes on. */
const longestMs = 80_000;

const hasNoneLeft = new WeakSet<Services>();

/**
 * Gives cases from before there were rows for lists theirs, and those from before there were rows by what is due (ADR 9): once after an
 * update, in steps of some milliseconds. A process that has found none left does not look again.
 */
export async function listFormerCases(services: Services): Promise<void> {
  if (hasNoneLeft.has(services)) return;
  const endsAtMs = performance.now() + longestMs;
  const isOver = () => performance.now() > endsAtMs;
  if ((await services.cases.listFormerCases(isOver)) > 0 || isOver()) return;
  if (await services.cases.placeByDue(isOver)) hasNoneLeft.add(services);
}
