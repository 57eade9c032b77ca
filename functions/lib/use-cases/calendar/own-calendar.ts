import type { ListedTask } from '#schemas/api.ts';
import { mailIdOfTask } from '#schemas/ids.ts';
import { labelled } from '#words/labelled.ts';
import { say } from '#words/say.ts';
import { type CalendarItem, calendarFile, uidOf } from '../../calendar/calendar-file.ts';
import type { Caller } from '../../caller.ts';
import { procedureOfCase } from '../../procedure-of-case.ts';
import type { Services } from '../../services.ts';
import { tasksOf } from '../tasks-of.ts';
import { meetingItems } from './meeting-items.ts';

/**
 * What a person subscribes to: until when they are asked for something, the hundred that are due first, and the meetings of all
 * bodies. A deadline that is not theirs any more, or moved, stands in it no longer, and no meeting that is cancelled.
 */
export async function ownCalendar(services: Services, caller: Caller): Promise<string> {
  const bodies = (await services.network.directory()).bodies();
  const [{ items: tasks }, meetings] = await Promise.all([
    tasksOf(services, caller),
    meetingItems(services, bodies, caller),
  ]);
  const { publicUrl } = services.settings;
  const asked = tasks.flatMap((task) => (task.dueAt === null ? [] : [itemOfTask(task, task.dueAt, caller, publicUrl)]));
  const name = labelled(caller.language, say(caller.language, 'calendar.title'), caller.person.name);
  return calendarFile(name, [...asked, ...meetings]);
}

function itemOfTask(task: ListedTask, dueAt: string, { language }: Caller, publicUrl: string): CalendarItem {
  const { taskId, caseId, kind, title, party, openedAt } = task;
  const procedure = caseId === null ? undefined : procedureOfCase(caseId);
  const asked = say(language, `tasks.${kind}`, {}, { procedure });
  const path = caseId === null ? `/received/${mailIdOfTask(taskId)}` : `/tasks/${taskId}`;
  const url = `${publicUrl}${path}`;
  const forParty = party === null ? [] : [say(language, 'task.for', { party })];
  return {
    uid: uidOf(taskId, publicUrl),
    at: dueAt,
    saidAt: openedAt,
    summary: labelled(language, asked, caseId === null ? title : `${caseId} ${title}`),
    description: [...forParty, url].join('\n'),
    url,
  };
}
