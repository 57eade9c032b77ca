import { type CivilDate, type Due, isDay } from '#schemas/civil-date.ts';
import type { InterfaceLanguage, Language } from '#schemas/language.ts';
import { localTime } from '#schemas/zoned-time.ts';
import { clockIn } from '#words/clock-in.ts';
import { formatDate, formatInstant, formatRemaining, formatShort } from '#words/dates.ts';
import { isolate } from '#words/isolate.ts';
import { labelled } from '#words/labelled.ts';
import { languageName } from '#words/language-name.ts';
import { localeOf } from '#words/locale.ts';
import { outlineOf } from '#words/outline.ts';
import { partyName } from '#words/party-name.ts';
import { refusalText } from '#words/refusal-text.ts';
import { isSaid, say } from '#words/say.ts';
import type { SayingParams } from '#words/saying-params.ts';
import { weekdayOf } from '#words/weekday-of.ts';

type Circumstances = {
  readonly language: InterfaceLanguage;
  readonly timeZone: string;
  readonly now: string;
  /** Which procedure the cases with a prefix belong to. */
  readonly procedures?: Readonly<Record<string, string>>;
  /** The procedure that is spoken of. */
  readonly procedure?: string | undefined;
};

/** For whom a page is written: language, time zone, and the instant at which it is asked for; and of which procedure it speaks. */
export class Reader {
  readonly language: InterfaceLanguage;
  readonly timeZone: string;
  readonly now: string;
  readonly #circumstances: Circumstances;

  constructor(circumstances: Circumstances) {
    this.language = circumstances.language;
    this.timeZone = circumstances.timeZone;
    this.now = circumstances.now;
    this.#circumstances = circumstances;
  }

  /** The same reader in another language. */
  in(language: InterfaceLanguage): Reader {
    return new Reader({ ...this.#circumstances, language });
  }

  /** The same reader, told of a procedure in its own words. */
  of(procedure: string | undefined): Reader {
    return new Reader({ ...this.#circumstances, procedure });
  }

  /** The same reader, told of a case in the words of its procedure. */
  ofCase(caseId: string): Reader {
    return this.of(this.#circumstances.procedures?.[caseId.slice(0, caseId.indexOf('-'))]);
  }

  say(key: string, params?: SayingParams): string {
    return say(this.language, key, params, this.#circumstances);
  }

  /** Whether there are such words; for those that a procedure may or may not have. */
  hears(key: string): boolean {
    return isSaid(key, this.#circumstances.procedure);
  }

  /** A sentence with gaps for what it would be filled with. */
  outline(key: string): string {
    return outlineOf(this.language, key, this.#circumstances.procedure);
  }

  /** A label with what it stands for behind it, or ready for that. */
  labelled(label: string, value = ''): string {
    return labelled(this.language, label, value);
  }

  /** Why something was refused. */
  refusal(code: string, params?: SayingParams): string {
    return refusalText(this.language, code, params, this.#circumstances);
  }

  instant(instant: string, timeZone: string = this.timeZone): string {
    return formatInstant(this.language, instant, timeZone);
  }

  short(instant: string): string {
    return formatShort(this.language, instant, this.timeZone);
  }

  /** `17:00`, where the day stands beside it. */
  timeOfDay(instant: string): string {
    return clockIn(this.timeZone, new Date(instant)).time;
  }

  date(day: CivilDate): string {
    return formatDate(this.language, day);
  }

  /** The day in the reader's zone on which something falls. */
  dayOf(due: Due): CivilDate {
    return isDay(due) ? due : localTime(due, this.timeZone).slice(0, 'YYYY-MM-DD'.length);
  }

  /** What the day of the week is called. */
  weekday(day: CivilDate): string {
    const [year = '', month = '', date = ''] = day.split('-');
    return weekdayOf(this.language, { year, month, day: date });
  }

  remaining(instant: string): string {
    return formatRemaining(this.language, this.now, instant);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(localeOf(this.language)).format(items.map((item) => isolate(this.language, item)));
  }

  /** Values with their words, in the order in which the reader's language lists words. */
  sorted(named: readonly (readonly [string, string])[]): (readonly [string, string])[] {
    const { compare } = new Intl.Collator(localeOf(this.language));
    return [...named].sort(([, one], [, other]) => compare(one, other));
  }

  /** A party as people call it. */
  party(id: string): string {
    return partyName(this.language, id);
  }

  /** A language's name in the reader's language. */
  nameOf(language: Language | string): string {
    return languageName(this.language, language);
  }

  /** An amount of US dollars, which is exact decimal text: it becomes no floating-point number on the way. */
  dollars(amount: string): string {
    const format = new Intl.NumberFormat(localeOf(this.language), {
      ...{ style: 'currency', currency: 'USD', currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' },
    });
    return format.format(amount as `${number}`);
  }

  /** A country's name in the reader's language, by its two letters. */
  country(code: string): string {
    return new Intl.DisplayNames(localeOf(this.language), { type: 'region' }).of(code) ?? code;
  }
}
