import { meetingSettingNames } from '#schemas/body-settings.ts';
import type { Due } from '#schemas/civil-date.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Meeting } from '#schemas/meeting.ts';
import type { MeetingChance } from '#schemas/meeting-plan.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { type LeadTerms, type MeetingPlan, planFor } from '#workflows/network/meeting-plan.ts';
import { InvalidInputError } from '../../errors.ts';
import { meetingsOf } from '../../meetings-of.ts';
import type { Services } from '../../services.ts';
import { comingMeetings } from './coming-meetings.ts';
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
  return answer(network, await meetingsOf(services.cases, body), { received, body, now, language });
}

/** What a body asks for now, of which meetings, and the answer about one day where one is asked about. */
export type PlanOfBody = {
  readonly terms: LeadTerms;
  /** The decision on which the lead time rests; undefined where that is to be confirmed. */
  readonly adoptedBy: string | undefined;
  readonly chances: readonly MeetingChance[];
  readonly why: string | undefined;
};

/** The same two rows, once for all of it. */
export async function planOfBody(
  services: Services,
  { received, ...asked }: Omit<Received, 'received'> & { readonly received: Due | undefined },
): Promise<PlanOfBody> {
  const { body, now } = asked;
  const network = await services.network.directory();
  const meetings = await meetingsOf(services.cases, body);
  const terms = network.bodySettingsAt(body, now);
  return {
    terms,
    adoptedBy: network.adoptedByOf(body, meetingSettingNames, now),
    chances: comingMeetings(meetings, terms, now),
    why: received === undefined ? undefined : answer(network, meetings, { received, ...asked }).why,
  };
}

function answer(
  network: Directory,
  meetings: readonly Meeting[],
  { received, body, now, language }: Received,
): AnsweredPlan {
  const terms = network.bodySettingsAt(body, received);
  const plan = planFor(received, meetings, { ...terms, now });
  return {
    ...plan,
    terms,
    why: whyThatMeeting(language, plan, { received, terms, timeZone: network.timeZoneOf(body) }),
  };
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
