import type { Shown } from '#schemas/sections/shown.ts';
import type { MailNews, Telling } from '#schemas/sections/telling.ts';
import { told } from '#workflows/procedure/told.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** How each event is told to people; those that are not named here say no more than their plain fields. */
export function tell(event: RecordedEvent): Telling {
  const { type, data } = event;
  switch (type) {
    case 'case-drafted':
      return { ...told(event), proposes: data.form.circulateUntil };
    case 'case-submitted':
      return { ...told(event, { version: data.text.version }), proposes: data.form.circulateUntil };
    case 'text-revised':
      return told(event, { version: data.text.version });
    case 'round-circulated':
      return told(event, { parties: data.entitled });
    case 'translation-attached':
      return told(event, { language: { as: 'language', value: data.translation.language } });
    case 'position-stated':
      return positionTold(event, data.onBehalf === true ? '.on-behalf' : '');
    case 'late-position-recorded':
      return positionTold(event, '');
    case 'network-consulted':
      return told(event, { parties: data.parties });
    case 'response-recorded':
      return told(event, { response: word(`choices.respond.${data.response}`) });
    case 'follow-up-assigned': {
      const owners = new Set(data.followUps.map(({ owner }) => owner));
      return told(event, { count: data.followUps.length, parties: [...owners] });
    }
    case 'follow-up-done':
      return told(event, { number: data.index + 1 });
    case 'reminder-sent':
      return { ...told(event), isMinor: true };
    default:
      return mailsTold(event);
  }
}

const word = (value: string): Shown => ({ as: 'word', value });

type PositionEvent = Extract<RecordedEvent, { type: 'position-stated' | 'late-position-recorded' }>;

function positionTold(event: PositionEvent, variant: string): Telling {
  const { says, words } = told(event, { position: word(`positions.${event.data.position}`) });
  return { says: { ...says, key: `${says.key}${variant}` }, words };
}

/** What is heard of notices, and done about those that did not arrive. */
function mailsTold(event: RecordedEvent): Telling {
  const { type, data } = event;
  const news = (fate: MailNews['fate'], to: readonly string[], about?: number): MailNews => ({ fate, to, about });
  switch (type) {
    case 'notices-delivered':
      return {
        ...told(event, { count: data.to.length, people: data.to }),
        mails: news('delivered', data.to, data.noticesOf),
        isMinor: true,
      };
    case 'notice-bounced': {
      // Where it was not a server that said so, the event has a cause.
      const isForeign = data.cause === undefined;
      return { ...told(event), mails: news('bounced', [data.to], data.noticesOf), isForeign };
    }
    case 'notice-resent':
      return { ...told(event), mails: news('resent', [data.to]) };
    case 'notice-excused':
      return { ...told(event), mails: news('excused', [data.to]) };
    default:
      return told(event);
  }
}
