import type { MailTask } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Task } from '#schemas/task.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { say } from '#words/say.ts';

/** The task to look at a mail, as lists of tasks show it. */
export const mailTask = ({ taskId, openedAt }: Task, subject: string, language: InterfaceLanguage): MailTask => ({
  taskId,
  caseId: null,
  kind: 'mail',
  choices: ['done'],
  dueAt: null,
  openedAt,
  title: shownLine(subject) || say(language, 'mail.no-subject'),
  party: null,
});
