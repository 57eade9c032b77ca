import type { RegisterEntry } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { RegisterFilter } from '#schemas/register-query.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { labelled } from '#words/labelled.ts';
import { outcomeSaid } from '#words/outcome-said.ts';
import { say } from '#words/say.ts';
import { speaker } from '#words/speaker.ts';
import { type CalendarItem, calendarFile, uidOf } from '../../calendar/calendar-file.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { registerEntries } from '../register.ts';

type Asked = { readonly filter: RegisterFilter; readonly language: InterfaceLanguage } & Pick<
  ListRequest,
  'callerGone'
>;

/** A calendar of the outcomes published last, a page of the register at most: when each was reached, and until when it asks for what. */
export async function registerCalendar(services: Services, { filter, language, ...request }: Asked): Promise<string> {
  const { items } = await registerEntries(services, { ...filter, ...request });
  const { publicUrl } = services.settings;
  return calendarFile(
    say(language, 'register.title'),
    items.flatMap((entry) => [outcomeOf(entry, language, publicUrl), ...actionsOf(entry, language, publicUrl)]),
  );
}

function outcomeOf(entry: RegisterEntry, language: InterfaceLanguage, publicUrl: string): CalendarItem {
  const { caseId, procedure, outcome, publishedAt } = entry;
  const [ended, ...beside] = outcomeSaid(speaker(language, { procedure }), outcome);
  const url = `${publicUrl}/register/${caseId}`;
  return {
    uid: uidOf(`${caseId}.outcome`, publicUrl),
    ...{ at: outcome.at, saidAt: publishedAt, url },
    summary: labelled(language, ended, named(entry, language)),
    description: [...beside, url].join('\n'),
  };
}

const actionsOf = (entry: RegisterEntry, language: InterfaceLanguage, publicUrl: string): CalendarItem[] =>
  (entry.actions ?? []).map(({ action, owner, dueAt }, index) => {
    const url = `${publicUrl}/register/${entry.caseId}`;
    return {
      uid: uidOf(`${entry.caseId}.action-${index + 1}`, publicUrl),
      ...{ at: dueAt, saidAt: entry.publishedAt, url },
      summary: labelled(language, `${say(language, 'register.follow-up')} (${owner})`, shownLine(action)),
      description: [named(entry, language), url].join('\n'),
    };
  });

const named = (entry: RegisterEntry, language: InterfaceLanguage): string => {
  const title = shownLine(titleIn(language, entry));
  return title === entry.caseId ? title : `${entry.caseId} ${title}`;
};
