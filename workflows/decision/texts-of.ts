import type { TextView } from '#schemas/sections/texts.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** Text versions stand in the events that brought them in. */
export function textsOf(event: RecordedEvent): TextView[] {
  switch (event.type) {
    case 'case-submitted': {
      const { text, translations } = event.data;
      const attached = translations.map((translation) => ({ ...translation, version: text.version }));
      return [text, ...attached].map((version) => ({ ...version, at: event.at }));
    }
    case 'text-revised':
      return [{ ...event.data.text, at: event.at }];
    case 'response-recorded':
      return event.data.text === undefined ? [] : [{ ...event.data.text, at: event.at }];
    case 'translation-attached': {
      const { version, translation, hash } = event.data;
      return [{ ...translation, version, hash, at: event.at }];
    }
    default:
      return [];
  }
}

/** The newest text in one language. */
export const newestText = (events: readonly RecordedEvent[], language: string): string =>
  events.flatMap(textsOf).findLast((text) => text.language === language)?.text ?? '';
