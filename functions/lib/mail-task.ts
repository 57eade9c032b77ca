import { taskIdOfMail } from '#schemas/ids.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Task } from '#schemas/task.ts';
import { platformDesk } from './platform-desk.ts';

/** What a mail asks of the secretariat: one that could not be processed has to be seen to by somebody. */
export function taskOfMail({ mailId, at, fate, done }: ReceivedMail): Task | undefined {
  if (fate !== 'set-aside' || done !== undefined) return undefined;
  return {
    taskId: taskIdOfMail(mailId),
    kind: 'mail',
    choices: ['done'],
    assignees: [platformDesk],
    openedAt: at,
  };
}
