import type { FactRow } from '#functions/lib/email/fact-rows.ts';
import type { NoticeKey } from '#functions/lib/email/platform/notice-key.ts';
import type { PlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { interfaceLanguage } from '#schemas/language.ts';
import type { Effect, MovedTasks } from '#schemas/people-effects.ts';
import type { Person } from '#schemas/roster.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { effectLine, tasksLine } from '#web/books/effect-lines.ts';
import { Reader } from '#web/reader.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import { bookWords } from '#workflows/books/words/words.ts';

/** What somebody is written because of an entry. */
export type PeopleLetter = {
  readonly to: Person;
  readonly mail: Extract<
    PlatformMail,
    'roles-changed' | 'tasks-moved' | 'membership-changed' | 'absence-confirmed' | 'absence-refused'
  >;
  readonly path: string;
  readonly filling: Readonly<Record<string, string>>;
  readonly rows: readonly FactRow[];
};

/** What follows, in the words in which the page of people tells it. */
export function speechTo({ language: written, timeZone }: Person, now: string) {
  const language = interfaceLanguage(written);
  const reader = new Reader({ language, timeZone, now, procedure: bookWords });
  return {
    language,
    reader,
    effect: (effect: Effect): string => effectLine(reader, effect),
    tasks: (moved: MovedTasks): string => tasksLine(reader, moved),
    row: (name: Extract<NoticeKey, `details.${string}`>, lines: readonly string[]): FactRow[] =>
      lines.length === 0 ? [] : [{ name, label: sayInMail(language, `notices.${name}`), lines: lines.map(shownLine) }],
  };
}
