import * as z from 'zod/mini';
import type { CaseSummary } from '#schemas/api.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import type { Section } from '#schemas/sections/section.ts';
import type { Telling } from '#schemas/sections/telling.ts';
import { TextView } from '#schemas/sections/texts.ts';
import { stepsOf, type Way } from '#workflows/procedure/progress.ts';
import { waitingAtRest } from '#workflows/procedure/rest.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import { tellOfPlatform } from '#workflows/procedure/tell-of-platform.ts';
import { tellOfRest } from '#workflows/procedure/tell-of-rest.ts';
import { told } from '#workflows/procedure/told.ts';
import { waiting } from '#workflows/procedure/waiting.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import { stageOf, timeZone } from './domain/stage.ts';
import type { MembershipNoticeEvent, MembershipNoticeEventType } from './schemas/events.ts';
import type { MembershipNoticeState, Situation } from './schemas/state.ts';

const way: Way<Situation, MembershipNoticeEventType> = {
  stepOf: {
    draft: 'case.step.submission',
    submitted: 'case.step.review',
    returned: 'case.step.submission',
    'to-sign': 'case.step.signature',
    signed: 'case.step.outcome',
    notified: 'case.step.outcome',
  },
  visitedBy: {
    'case.step.submission': ['case-drafted', 'case-submitted'],
    'case.step.review': ['case-submitted'],
    'case.step.signature': ['notice-forwarded'],
    'case.step.outcome': ['notice-signed'],
  },
};

/** What every list shows of a case. */
export const summaryOf = (state: MembershipNoticeState): Pick<CaseSummary, 'round' | 'version' | 'deadline'> => ({
  round: 0,
  version: state.texts.at(-1)?.version ?? 0,
  deadline: null,
});

export function waitingFor(state: MembershipNoticeState): Saying {
  if (state.at === 'deferred') return waitingAtRest(state, timeZone);
  return waiting(state, state.at === 'draft' ? state.at : stageOf(state));
}

/** The shape of each section's data in JSON, by the section's name. */
export const sections = { texts: z.array(TextView) };

/** What page, API and exports show of a case. */
export const view = (state: MembershipNoticeState, events: readonly Recorded<MembershipNoticeEvent>[]): Section[] => [
  {
    kind: 'progress',
    steps: stepsOf(way, state.at, events, {
      expected: ['case.step.review', 'case.step.signature', 'case.step.outcome'],
      ended: state.at === 'notified',
    }),
  },
  { kind: 'texts', name: 'texts', title: 'case.texts', data: events.flatMap(textsOf) },
];

/** How each event is told to people; those that are not named here say no more than their plain fields. */
export function tell(event: Recorded<MembershipNoticeEvent>): Telling {
  switch (event.type) {
    case 'case-submitted':
      return told(event, { version: event.data.text.version });
    case 'notice-delivered':
      return told(event, { on: { as: 'day', value: event.data.on } });
    case 'case-deferred':
      return tellOfRest(event);
    case 'reminder-sent':
    case 'notice-bounced':
    case 'correspondence-joined':
      return tellOfPlatform(event);
    default:
      return told(event);
  }
}
