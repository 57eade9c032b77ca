import type { Notice } from '#schemas/event.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { letters } from '#workflows/decision/letters.ts';
import { stories } from './decision-stories.ts';

/** A mail as a real case owes it. */
export type OwedMail = {
  readonly story: string;
  readonly event: RecordedEvent;
  readonly notice: Notice;
  readonly facts: MailFacts;
  /** What had happened until then. */
  readonly history: readonly RecordedEvent[];
};

/** Every mail of every story, in order. */
export const owedMails: readonly OwedMail[] = Object.entries(stories).flatMap(([story, tell]) => {
  const { history, states, network } = tell();
  return history.flatMap((event, index) => {
    const state = states[index];
    if (state === undefined) throw new Error('Every event has a state after it');
    return letters(event, state, network).map(({ facts, gating: _, ...notice }) => ({
      story,
      event,
      notice,
      facts,
      history: history.slice(0, index),
    }));
  });
});
