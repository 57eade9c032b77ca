import type { CivilDate } from '#schemas/civil-date.ts';
import { type InterfaceLanguage, interfaceLanguage, type Language } from '#schemas/language.ts';
import { formatDate, formatInstant, formatRemaining, formatShort } from '#words/dates.ts';
import { isolate } from '#words/isolate.ts';
import { localeOf } from '#words/locale.ts';
import { say } from '#words/say.ts';
import type { SayingParams } from '#words/speaker.ts';

/** For whom a page is written: language, time zone, and the instant at which it is asked for. */
export class Reader {
  readonly language: InterfaceLanguage;
  readonly timeZone: string;
  readonly now: string;

  constructor(reader: { language: InterfaceLanguage; timeZone: string; now: string }) {
    this.language = reader.language;
    this.timeZone = reader.timeZone;
    this.now = reader.now;
  }

  say(key: string, params?: SayingParams): string {
    return say(this.language, key, params, this.timeZone);
  }

  instant(instant: string, timeZone: string = this.timeZone): string {
    return formatInstant(this.language, instant, timeZone);
  }

  short(instant: string): string {
    return formatShort(this.language, instant, this.timeZone);
  }

  date(day: CivilDate): string {
    return formatDate(this.language, day);
  }

  remaining(instant: string): string {
    return formatRemaining(this.language, this.now, instant);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(localeOf(this.language)).format(items.map((item) => isolate(this.language, item)));
  }

  /** A language's name in the reader's language. */
  nameOf(language: Language | string): string {
    return new Intl.DisplayNames(localeOf(this.language), { type: 'language' }).of(language) ?? language;
  }

  /** A country's name in the reader's language, by its two letters. */
  country(code: string): string {
    return new Intl.DisplayNames(localeOf(this.language), { type: 'region' }).of(code) ?? code;
  }
}

/** A language's name in itself, for the language switch. */
export const ownNameOf = (language: string): string =>
  new Intl.DisplayNames(localeOf(interfaceLanguage(language)), { type: 'language' }).of(language) ?? language;
