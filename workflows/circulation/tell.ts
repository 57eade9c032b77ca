import type { MailNews, Telling } from '#schemas/sections/telling.ts';
import { shownText } from '#schemas/text/shown.ts';
import { told } from '#workflows/procedure/told.ts';
import type { CirculationEvent } from './recorded-event.ts';
import type { MeetingRecord } from './schemas/meeting.ts';

type PositionEvent = Extract<CirculationEvent, { type: 'position-stated' | 'late-position-recorded' }>;

/** How the events of a round are told to people. */
export function tellOfRound(event: CirculationEvent): Telling {
  const { type, data } = event;
  switch (type) {
    case 'round-circulated':
      return { ...told(event, { parties: data.entitled }), awaits: data.notified.map(({ to }) => to) };
    case 'translation-attached':
      return told(event, { language: { as: 'language', value: data.translation.language } });
    case 'position-stated':
      return data.onBehalf === true
        ? { ...positionTold(event, '.on-behalf'), enters: positionOf(data) }
        : positionTold(event, '');
    case 'position-repudiated':
      return { ...told(event), corrects: positionOf(data) };
    case 'meeting-record-repudiated':
      return { ...told(event), corrects: recordOf(data) };
    case 'late-position-recorded':
      return positionTold(event, lateVariant(data));
    case 'notices-delivered':
      return {
        ...told(event, { count: data.to.length, people: data.to }),
        mails: mailNews('delivered', data.to, data.noticesOf),
        isMinor: true,
      };
    case 'notice-resent':
      return { ...told(event), mails: mailNews('resent', [data.replaces]), awaits: [data.to] };
    case 'notice-excused':
      return { ...told(event), mails: mailNews('excused', [data.to]) };
    case 'case-tabled':
    case 'case-retabled':
      return told(event, { meetingAt: data.at });
    case 'taken-at-meeting':
      return {
        ...told(event, { meetingAt: data.at, correctUntilAt: data.correctUntil, parties: data.present }),
        words: wordsOfRecord(data),
        enters: recordOf(data),
      };
    case 'consensus-not-reached':
      return noConsensusTold(event);
    default:
      return told(event);
  }
}

/** By what an entry and its correction name the same. */
const positionOf = ({ party }: { readonly party: string }): string => `position ${party}`;
const recordOf = ({ meetingId }: { readonly meetingId: string }): string => `record ${meetingId}`;

function positionTold(event: PositionEvent, variant: string): Telling {
  const { says, words } = told(event, { position: { as: 'word', value: `positions.${event.data.position}` } });
  const { paragraphs } = event.data;
  return {
    says: { ...says, key: `${says.key}${variant}` },
    ...(paragraphs === undefined
      ? {}
      : { names: { key: 'case.paragraphs-named', params: { paragraphs: paragraphs.map(String) } } }),
    words,
  };
}

/** What a party says against its version stands beside the outcome. */
function lateVariant({
  onBehalf,
  concern,
}: Extract<PositionEvent, { type: 'late-position-recorded' }>['data']): string {
  if (onBehalf) return '.on-behalf';
  return concern === 'raised' ? '.raised' : '';
}

function noConsensusTold(event: Extract<CirculationEvent, { type: 'consensus-not-reached' }>): Telling {
  const { because, blocking, recused, silent } = event.data;
  if (because === undefined) return told(event);
  // Of a meeting alone older histories do not say who had recused itself.
  const why = because === 'below-floor' && recused === undefined ? 'below-floor-at-meeting' : because;
  const parties = {
    blocked: blocking,
    'below-floor': recused ?? [],
    'below-floor-at-meeting': [...(recused ?? []), ...silent],
    silent,
  }[why];
  const { says, ...telling } = told(event, { parties });
  return { ...telling, says: { ...says, key: `${says.key}.${why}` } };
}

/** What members gave as their reasons, each with its name, and what the desk remarks. */
const wordsOfRecord = ({ stoodAside, objections, remarks }: MeetingRecord): string[] =>
  [...[...stoodAside, ...objections].map(({ party, reason }) => `${party}: ${reason}`), remarks ?? '']
    .filter((said) => said !== '')
    .map(shownText);

const mailNews = (fate: MailNews['fate'], to: readonly string[], about?: number): MailNews => ({ fate, to, about });
