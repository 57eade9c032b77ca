import type { Telling } from '#schemas/sections/telling.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import { told } from './told.ts';

/** How the events that every procedure has are told to people. */
export function tellOfPlatform(event: EventOf<typeof platformEvents>): Telling {
  switch (event.type) {
    case 'reminder-sent':
      return { ...told(event), isMinor: true };
    case 'notice-bounced': {
      const { to, noticesOf, cause, isComplaint } = event.data;
      const fate = isComplaint ? 'complained' : 'bounced';
      // Where it was not a server that said so, the event has a cause.
      return { ...told(event), mails: { fate, to: [to], about: noticesOf }, isForeign: cause === undefined };
    }
    case 'correspondence-joined': {
      const { from, words, question } = event.data;
      const telling = told(event, { from: { as: 'person', value: shownLine(from) } });
      const { says } = telling;
      return {
        ...telling,
        says: question === undefined ? says : { ...says, key: `${says.key}.on-question` },
        words: words === '' ? [] : [shownText(words)],
      };
    }
    default:
      return told(event);
  }
}
