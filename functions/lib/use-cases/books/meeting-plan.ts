import type { Due } from '#schemas/civil-date.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { type LeadTerms, type MeetingPlan, planFor } from '#workflows/network/meeting-plan.ts';
import { InvalidInputError } from '../../errors.ts';
import { meetingsOf } from '../../meetings-of.ts';
import type { Services } from '../../services.ts';
import { assertBody } from './plan-meeting.ts';
import { whyThatMeeting } from './why-that-meeting.ts';

export type Received = {
  readonly received: Due;
  readonly body: string;
  readonly now: string;
  readonly language: InterfaceLanguage;
};

/** The answer, with what it was worked out from. */
export type AnsweredPlan = MeetingPlan & { readonly terms: LeadTerms; readonly why: string };

/**
 * At which meeting of a body something can be taken that is received then, and why: by the lead time that holds when it is
 * received. Two rows are read, the roster that is kept in memory and the calendar of that one body.
 */
export async function meetingPlan(
  services: Services,
  { received, body, now, language }: Received,
): Promise<AnsweredPlan> {
  const network = await services.network.directory();
  const terms = network.bodySettingsAt(body, received);
  const plan = planFor(received, await meetingsOf(services.cases, body), { ...terms, now });
  const why = whyThatMeeting(language, plan, { received, terms, timeZone: network.timeZoneOf(body) });
  return { ...plan, terms, why };
}

/**
 * The body whose meetings are asked for; where none is named, the only one that asks for a lead time.
 * @throws InvalidInputError that names the bodies to choose from
 */
export async function bodyToPlanFor(services: Services, named: string | undefined, at: string): Promise<string> {
  if (named !== undefined) {
    await assertBody(services, named);
    return named;
  }
  const network = await services.network.directory();
  const all = network.bodies().map(({ id }) => id);
  const asking = all.filter((body) => network.bodySettingsAt(body, at).leadTime !== 'none');
  const [only, ...others] = asking;
  if (only !== undefined && others.length === 0) return only;
  const choices = (asking.length === 0 ? all : asking).join(', ');
  throw new InvalidInputError([{ field: 'body', code: 'not-a-choice', params: { choices } }]);
}
