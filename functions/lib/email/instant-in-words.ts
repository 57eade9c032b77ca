import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { instantAt, places, zoneName } from '#words/dates.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import { isolate } from './isolate.ts';

/** An instant in words, a line for each of UTC, Geneva, New York and, where it differs from all, the reader's zone; a deadline is never shown without its zone (facts 1.2). */
export function instantInWords(instant: string, language: InterfaceLanguage, readersZone: string): string[] {
  const zones = [...new Set([...places.keys(), readersZone])];
  return zones.map((zone) => instantForReader(instant, language, zone));
}

/** The same on one line, for lists: by the clock of the reader's zone alone, which is named. */
export function instantForReader(instant: string, language: InterfaceLanguage, readersZone: string): string {
  const name = places.has(readersZone) ? zoneName(language, readersZone) : yours(language, readersZone);
  return instantAt(language, instant, readersZone, name);
}

const yours = (language: InterfaceLanguage, zone: string): string =>
  sayInMail(language, 'frame.zone.yours', { zone: isolate(zone.replaceAll('_', ' '), directionOf(language)) });
