import type { Shown } from '#schemas/sections/shown.ts';
import type { Telling } from '#schemas/sections/telling.ts';
import { shownText } from '#schemas/text/shown.ts';
import { isOfCirculation } from '#workflows/circulation/recorded-event.ts';
import { tellOfRound } from '#workflows/circulation/tell.ts';
import { tellOfPlatform } from '#workflows/procedure/tell-of-platform.ts';
import { told } from '#workflows/procedure/told.ts';
import type { RecordedEvent } from './domain/hearing.ts';

type PlanEvent = Extract<RecordedEvent, { type: 'note-received' | 'note-replanned' }>;
type Params = Telling['says']['params'];

const word = (value: string): Shown => ({ as: 'word', value });
const day = (value: string): Shown => ({ as: 'day', value });

/** How each event is told to people; those that are not named here say no more than their plain fields. */
export function tell(event: RecordedEvent): Telling {
  if (isOfCirculation(event)) return tellOfRound(event);
  switch (event.type) {
    case 'case-submitted':
    case 'programme-submitted':
      return told(event, { version: event.data.text.version });
    case 'signed':
    case 'sent-back':
    case 'route-opened':
      return told(event, { country: { as: 'countries', value: [event.data.country] } });
    case 'note-received':
    case 'note-replanned':
      return planTold(event);
    case 'note-returned': {
      const { completeBy } = event.data;
      return completeBy === undefined
        ? told(event)
        : toldAs('events.note-returned.by', event, { day: day(completeBy) });
    }
    case 'review-given': {
      const recommends = word(event.data.recommends ? 'choices.review.recommend' : 'choices.review.not-recommend');
      return event.data.late ? toldAs('events.review-given.late', event, { recommends }) : told(event, { recommends });
    }
    case 'review-reopened':
      return event.data.dueAt === undefined ? told(event) : toldAs('events.review-reopened.due', event);
    case 'note-tabled': {
      const { target } = event.data;
      return target === null ? told(event) : toldAs('events.note-tabled.for', event, { meetingAt: target.at });
    }
    case 'concluded':
      return told(event, { as: word(`choices.conclude.${event.data.as}`) });
    case 'note-deferred':
      return told(event, { why: word(`facts.whyDeferred.${event.data.why}`) });
    case 'reviews-released':
      return event.data.comments === undefined
        ? told(event)
        : { ...told(event), words: [shownText(event.data.comments)] };
    case 'determination-sent': {
      const { letter } = event.data;
      return letter === undefined ? told(event) : { ...told(event), words: [shownText(letter)] };
    }
    case 'programme-called':
      return told(event, { day: day(event.data.dueAt) });
    case 'funds-transferred': {
      const { transferredOn } = event.data;
      return transferredOn === undefined
        ? told(event)
        : toldAs('events.funds-transferred.on', event, { day: day(transferredOn) });
    }
    case 'report-reminded': {
      const { report, periodEnds, dueAt, is } = event.data;
      const said = { report: word(`facts.report.${report}`), until: day(periodEnds), due: day(dueAt) };
      const telling = is === 'overdue' ? toldAs('events.report-reminded.overdue', event, said) : told(event, said);
      return { ...telling, isMinor: true };
    }
    case 'report-received': {
      const { report, periodEnds, receivedOn } = event.data;
      return told(event, { report: word(`facts.report.${report}`), until: day(periodEnds), received: day(receivedOn) });
    }
    case 'reminder-sent':
    case 'notice-bounced':
    case 'correspondence-joined':
      return tellOfPlatform(event);
    default:
      return told(event);
  }
}

/** The meeting that a note is planned for, and which one it missed. */
function planTold(event: PlanEvent): Telling {
  const { target } = event.data;
  const { from = null } = event.type === 'note-replanned' ? event.data : {};
  if (from !== null && from.at <= event.at) {
    const passed = { meetingWasAt: from.at };
    return target === null
      ? toldAs('events.note-replanned.passed-unplanned', event, passed)
      : toldAs('events.note-replanned.passed', event, { ...passed, meetingAt: target.at });
  }
  if (target === null) return toldAs(`events.${event.type}.unplanned`, event);
  if (event.type === 'note-replanned' || target.missed === undefined) return told(event, { meetingAt: target.at });
  return toldAs('events.note-received.missed', event, { meetingAt: target.at, missedMeetingAt: target.missed.at });
}

function toldAs(key: string, event: RecordedEvent, params: Params = {}): Telling {
  const { says, words } = told(event, params);
  return { says: { ...says, key }, words };
}
