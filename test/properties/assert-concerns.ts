import { expect } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';

/**
 * Every concern of a member of the Network was answered before the adoption, or stands on its outcome; and while there is
 * one to answer and the case goes round or is facilitated, somebody is asked to.
 */
export function assertConcerns({ caseId, at, outcome, tasks }: DecisionState, history: readonly EventEnvelope[]): void {
  const { waiting, standing } = concernsIn(history);
  expect(outcome?.networkConcerns ?? [], caseId).toEqual(standing);
  const isOpen = ['circulated', 'facilitation', 'referral-pending'].includes(at);
  const isAsked = Object.values(tasks).some(({ kind }) => kind === 'answer-concern');
  if (isOpen) expect(isAsked, `${caseId} ${at}`).toBe(waiting);
}

/** From the history alone: what stands on the outcome, and whether anything waits for an answer. */
export function concernsIn(history: readonly EventEnvelope[]) {
  const waiting = new Map<number, { party: string; version: number }>();
  const standing: { party: string; version: number; why: string }[] = [];
  let isAdopted = false;
  for (const { seq, ...event } of history as readonly RecordedEvent[]) {
    if (event.type === 'network-concern-raised') {
      const { party, version } = event.data;
      if (isAdopted) standing.push({ party, version, why: 'late' });
      else waiting.set(seq, { party, version });
    } else if (event.type === 'concern-answered') {
      for (const raisedBy of event.data.concerns) waiting.delete(raisedBy);
    } else if (event.type === 'decision-adopted') {
      isAdopted = true;
      standing.push(...[...waiting.values()].map((concern) => ({ ...concern, why: 'unanswered' })));
    }
  }
  return { waiting: waiting.size > 0, standing };
}
