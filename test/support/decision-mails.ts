import type { Notice } from '#schemas/event.ts';
import type { MailFacts } from '#schemas/step.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { factsOf } from '#workflows/decision/mail-facts.ts';
import { noticesOf } from '#workflows/decision/notices.ts';
import { stories } from './decision-stories.ts';

/** A mail as a real case owes it. */
export type OwedMail = {
  readonly story: string;
  readonly event: RecordedEvent;
  readonly notice: Notice;
  readonly facts: MailFacts;
};

/** Every mail of every story, in order. */
export const owedMails: readonly OwedMail[] = Object.entries(stories).flatMap(([story, tell]) => {
  const { history, states, network } = tell();
  return history.flatMap((event, index) => {
    const state = states[index];
    if (state === undefined) throw new Error('Every event has a state after it');
    const facts = factsOf(event, state, network);
    return noticesOf(event, state, network).map((notice) => ({ story, event, notice, facts }));
  });
});
