import type { ShownSaying } from '#schemas/sections/saying.ts';
import type { Shown } from '#schemas/sections/shown.ts';
import type { Reader } from '../reader.ts';

/** A value in the reader's words, as a part of a sentence. */
export function inWords(reader: Reader, shown: Shown): string {
  switch (shown.as) {
    case 'word':
      return reader.say(shown.value);
    case 'instant':
      return reader.instant(shown.value);
    case 'day':
      return reader.date(shown.value);
    case 'language':
      return reader.nameOf(shown.value);
    case 'us-dollars':
      return reader.dollars(shown.value);
    case 'country':
      return reader.country(shown.value);
    case 'countries':
      return reader.list(shown.value.map((code) => reader.country(code)));
    case 'named':
      return shown.names[reader.language] ?? shown.names.en;
    case 'number':
      return String(shown.value);
    case 'party':
      return reader.party(shown.value);
    case 'parties':
      return reader.list(shown.value.map((id) => reader.party(id)));
    case 'people':
      return reader.list(shown.value);
    default:
      return shown.value;
  }
}

/** A sentence, filled with the reader's words where it names some. */
export function saidIn(reader: Reader, { key, params }: ShownSaying): string {
  const filled = Object.entries(params).map(([name, value]) => {
    const isShown = typeof value === 'object' && 'as' in value;
    return [name, isShown ? inWords(reader, value) : value] as const;
  });
  return reader.say(key, Object.fromEntries(filled));
}
