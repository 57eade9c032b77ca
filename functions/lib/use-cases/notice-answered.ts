import type { EventEnvelope, Notice } from '#schemas/event.ts';
import { type Answered, type AnswerKind, isAnswerTo, readAnswerAddress } from '../email/answer-address.ts';
import type { Services } from '../services.ts';

/** The notice to which somebody wrote an answer. */
export type AnsweredNotice = {
  readonly kind: AnswerKind;
  readonly caseId: string;
  readonly nonce: string | undefined;
  /** The event that the notice is about. */
  readonly event: EventEnvelope;
  /** Whose notice it is, and what it asked them. */
  readonly notice: Notice;
};

/**
 * The notice whose address is among those that a mail went to. `unknown` where one is of that shape and we made it for none of our
 * cases; undefined where none is.
 */
export async function noticeAnswered(
  services: Services,
  to: readonly string[],
): Promise<AnsweredNotice | 'unknown' | undefined> {
  const answered = to.map(readAnswerAddress).filter((each) => each !== undefined);
  // What is offered to be sent as it stands comes before what else was written to.
  for (const each of answered.toSorted((one, other) => one.kind.localeCompare(other.kind))) {
    const found = await madeFor(services, each);
    if (found !== undefined) return found;
  }
  return answered.length === 0 ? undefined : 'unknown';
}

async function madeFor(services: Services, answered: Answered): Promise<AnsweredNotice | undefined> {
  const { kind, caseId, seq } = answered;
  const found = await services.cases.loadWithHistory(caseId);
  const event = found?.history.find((each) => each.seq === seq);
  if (found === undefined || event === undefined) return undefined;
  const key = await services.signingKey();
  const { nonce } = found.stored;
  const notice = event.notices.find(({ to }) => isAnswerTo(key, answered, { caseId, nonce, seq, person: to }));
  return notice && { kind, caseId, nonce, event, notice };
}
