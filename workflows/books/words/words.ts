import type { BodySettingName } from '#schemas/body-settings.ts';
import type { Meeting } from '#schemas/meeting.ts';
import type { MethodParameter, SettingName } from '#schemas/roster.ts';
import { defineWords } from '#words/define-words.ts';
import type platformEnglish from '#words/platform/en.json';
import type { BookRefusal } from '#workflows/procedure/domain-error.ts';
import type { calendarEvents } from '../schemas/calendar.ts';
import type { peopleEvents } from '../schemas/people.ts';
import type { settingsEvents } from '../schemas/settings.ts';
import type english from './en.json';

type Choice =
  | `choices.settings.${SettingName}`
  | `choices.body.${BodySettingName}`
  | `choices.method.${MethodParameter}`;

/** Every key that the books' own lists make. */
type Needed =
  | Choice
  | `${Choice}.hint`
  | `form.${SettingName | BodySettingName | MethodParameter}.label`
  | `events.${keyof typeof settingsEvents | keyof typeof calendarEvents | keyof typeof peopleEvents}`
  | `meetings.state.${Meeting['state']}`
  | `errors.${BookRefusal}`;

type Said = typeof english & typeof platformEnglish;

/** The owner under which the words of all books are found. */
export const bookWords = defineWords<Needed, Said>('books');
