import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { formatDate } from '#words/dates.ts';
import { labelled } from '#words/labelled.ts';
import { localeOf } from '#words/locale.ts';
import { partyName } from '#words/party-name.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { FactWords } from './fact-words.ts';
import { instantInWords } from './instant-in-words.ts';
import { isolate } from './isolate.ts';

/** One labelled fact; several lines where it is an instant, a list of sentences, or a text of several lines. */
export type FactRow = { readonly name: string; readonly label: string; readonly lines: readonly string[] };

type Fact = MailFacts[string];

/** Longer lists are shown one item a line. */
const inlineListLength = 60;

/** Rows for the named facts that the mail has. */
export function factRows(
  names: readonly string[],
  facts: MailFacts,
  words: FactWords,
  language: InterfaceLanguage,
  timeZone: string,
): FactRow[] {
  return names.flatMap((name) => {
    const fact = facts[name];
    if (fact === undefined) return [];
    const label = needed(words, `label.${name}`);
    const lines = name.endsWith('At')
      ? instantInWords(String(fact), language, timeZone)
      : linesOf(name, dated(name, fact, facts, words, language), words, language);
    return [{ name, label, lines: [...lines, ...remarksOn(name, facts, words, language)] }];
  });
}

/** How to check a fact, and that a mail does not have all of it. */
function remarksOn(name: string, { shortened }: MailFacts, words: FactWords, language: InterfaceLanguage): string[] {
  const check = words(`check.${name}`);
  const isShortened = Array.isArray(shortened) && shortened.includes(name);
  return [...(check === undefined ? [] : [check]), ...(isShortened ? [sayInMail(language, 'frame.shortened')] : [])];
}

/** The items of a list with the day of each, where the fact `<name>On` has the days; `dated.<name>` says how. */
function dated(name: string, fact: Fact, facts: MailFacts, words: FactWords, language: InterfaceLanguage): Fact {
  const days = facts[`${name}On`];
  if (!Array.isArray(fact) || !Array.isArray(days)) return fact;
  return fact.map((item, index) => {
    const day = days[index];
    if (day === undefined) return item;
    const isolated = isolate(wordOf(name, item, words, language), directionOf(language));
    return needed(words, `dated.${name}`, { item: isolated, day: formatDate(language, day) });
  });
}

function linesOf(name: string, fact: Fact, words: FactWords, language: InterfaceLanguage): string[] {
  if (Array.isArray(fact)) {
    const items = fact.map((item) => wordOf(name, item, words, language));
    const short = items.join('').length <= inlineListLength && !items.some((item) => item.includes(' '));
    return short ? [listOf(items, language)] : items.map(withHangingLines).flatMap((item) => item.split('\n'));
  }
  const worded = words(`value.${name}`, { value: fact });
  if (worded !== undefined) return [worded];
  return shownText(wordOf(name, String(fact), words, language)).split('\n');
}

/** No line of one item stands where another item begins: what one member wrote must not read as another's word. */
const withHangingLines = (item: string): string => shownText(item).replaceAll('\n', '\n    ');

/** Values that messages select by, such as `silence`, are such words; an isolate around them would spoil that. */
const bareWord = /^[a-z-]+$/;

/**
 * What messages are filled with: facts as they are, so that a message can select by them. Lists are joined; text that a
 * user wrote is cleaned and kept from turning the sentence around it.
 */
export function fillingOf(facts: MailFacts, words: FactWords, language: InterfaceLanguage): Filling {
  const filling: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact === 'number') filling[name] = fact;
    else if (Array.isArray(fact))
      filling[name] = listOf(
        fact.map((item) => wordOf(name, item, words, language)),
        language,
      );
    // Whoever acted has a name, and a name may be one small word as well.
    else
      filling[name] =
        name !== 'actor' && bareWord.test(fact)
          ? fact
          : isolate(shownText(partyName(language, fact)), directionOf(language));
  }
  return filling;
}

/** `silence` → `silence procedure`, where the words know the value; a seat by its name; the value itself where neither is. */
const wordOf = (name: string, value: string, words: FactWords, language: InterfaceLanguage): string =>
  words(`${name}.${value}`) ?? named(value, language);

/** What a party says stands behind its name: `ILO: too dear`. */
function named(value: string, language: InterfaceLanguage): string {
  const [who = '', ...words] = value.split(': ');
  const name = partyName(language, who);
  return words.length === 0 ? name : labelled(language, name, words.join(': '));
}

/** @throws Error when there are no such words: no half-filled mail leaves. */
function needed(words: FactWords, key: string, filling: Filling = {}): string {
  const said = words(key, filling);
  if (said === undefined) throw new Error(`The words of facts lack 'facts.${key}'. Add it.`);
  return said;
}

const lists = new Map<InterfaceLanguage, Intl.ListFormat>();

function listOf(items: readonly string[], language: InterfaceLanguage): string {
  const format = lists.get(language) ?? new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  lists.set(language, format);
  return format.format(items.map((item) => isolate(shownText(item), directionOf(language))));
}
