import { durationSeconds } from '#schemas/duration.ts';
import type { Option } from '#schemas/form/field.ts';
import type { Offers } from '#schemas/form/offers.ts';
import { type InterfaceLanguage, Language } from '#schemas/language.ts';
import { localeOf } from '#words/locale.ts';
import { isSaid, say } from '#words/say.ts';
import { ownNameOf, type Place } from './places.ts';

/** What there is to know of a form beside its fields. */
export type Circumstances = {
  readonly procedure: string;
  /** The parties that a field may name. */
  readonly parties: readonly string[];
  /** What its fields offer now, called as whoever set it calls it. */
  readonly offers: Offers;
  /** By whose clocks a time is meant that names no zone. */
  readonly timeZone: string;
};

/** Values of a field, each with a word for it. */
export type Word = readonly [value: Option, word: string];

/** The words of a language for what a field can hold, where that is one of a known few. */
export function wordsOf(place: Place, language: InterfaceLanguage, about: Circumstances): Word[] {
  const { field } = place;
  const name = ownNameOf(place);
  const { procedure, offers } = about;
  const saying = (key: string) => say(language, key, {}, { procedure });
  const offered = offers.fields[name]?.options ?? [];
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options.flatMap((option): Word[] => {
        const set = offered.find(({ value }) => value === String(option))?.name;
        const key = `form.${field.saidAs ?? name}.${option}`;
        const said = isSaid(key, procedure) ? [saying(key)] : [];
        return [...(set === undefined ? [] : [set]), ...said].map((word): Word => [option, word]);
      });
    case 'flag':
      return (['yes', 'no'] as const).map((word): Word => [word, saying(`form.${word}`)]);
    case 'language':
      return Language.options.map((code): Word => [code, saying(`facts.languages.${code}`)]);
    case 'duration':
      return field.offered.map((period): Word => [period, lengthIn(language, period, procedure)]);
    case 'meeting':
    case 'matter':
    case 'person':
      return offered.map(({ value, hint, name: set }): Word => {
        const word = set ?? (hint && say(language, hint.key, hint.params, { procedure, timeZone: about.timeZone }));
        return [value, word ?? value];
      });
    default:
      return [];
  }
}

const names = new Map<string, Intl.DisplayNames>();

/** What a language calls a language or a country. */
export function displayed(language: InterfaceLanguage, type: 'language' | 'region', code: string): string {
  const key = `${language} ${type}`;
  const known = names.get(key) ?? new Intl.DisplayNames(localeOf(language), { type });
  names.set(key, known);
  return known.of(code) ?? code;
}

/** A length of time as pages say it. */
const lengthIn = (language: InterfaceLanguage, period: string, procedure: string): string =>
  isSaid(`periods.${period}`, procedure)
    ? say(language, `periods.${period}`, {}, { procedure })
    : say(language, 'periods.hours', { hours: durationSeconds(period) / 3600 }, { procedure });
