import { expect } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';

/** What is followed up is what the adopted version asks for, word for word; with none, nothing is. */
export function assertOneVersion(caseId: string, history: readonly EventEnvelope[]): void {
  const adoption = history.findLast(({ type }) => type === 'decision-adopted');
  if (history.findLast(({ type }) => type === 'decision-published') === undefined) return;
  const adopted = history.flatMap(textsOf).find(({ version }) => version === adoption?.data['version']);
  const assigned = history.findLast(({ type }) => type === 'follow-up-assigned')?.data['followUps'] ?? [];
  expect(adopted?.followUps, caseId).toEqual(assigned);
}
