import { blankBook } from '../blank-book.ts';
import { defineBook } from '../define-book.ts';
import { RosterLoad, SettingsState, settingsEvents } from '../schemas/settings.ts';
import { evolutions } from './evolutions.ts';
import { networkForm } from './forms.ts';
import { newsOf } from './news-of.ts';
import {
  BodyChange,
  changeBody,
  changeMethod,
  changeOwn,
  changeSetting,
  loadRoster,
  MethodChange,
  OwnChange,
} from './rules.ts';
import { settingsWriters } from './writers.ts';

/** The settings of the Network and of its bodies, and which roster files they come from. */
export const settings = defineBook({
  id: 'settings',
  prefix: 'SET',
  state: SettingsState,
  events: settingsEvents,
  entries: {
    'change-setting': { schema: networkForm.schema, writers: settingsWriters, rule: changeSetting },
    'change-method': { schema: MethodChange, writers: settingsWriters, rule: changeMethod },
    'change-body': { schema: BodyChange, writers: settingsWriters, rule: changeBody },
    'change-own': { schema: OwnChange, writers: 'owner', rule: changeOwn },
    'load-roster': { schema: RosterLoad, writers: 'operator', rule: loadRoster },
  },
  evolutions,
  initialState: (bookId, at): SettingsState => ({ ...blankBook(bookId, 'Settings', at), entered: {} }),
  newsOf,
});
