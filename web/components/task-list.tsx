import type { ListedTask } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';
import { mailIdOfTask } from '#schemas/ids.ts';
import type { Reader } from '../reader.ts';
import { DueText } from './due-text.tsx';
import { InstantText } from './instant-text.tsx';

/** Tasks as cards: what is asked, of which case or mail, by when. */
export function TaskList({ reader, tasks }: { reader: Reader; tasks: readonly ListedTask[] }) {
  return (
    <ul class="cards">
      {tasks.map((task) => (
        <li>
          <p>
            <a href={pageOf(task)}>{wordsFor(reader, task).say(`tasks.${task.kind}`)}</a>
            {task.party === null ? null : <span class="soft"> · {reader.say('task.for', { party: task.party })}</span>}
          </p>
          <p dir="auto">{task.title}</p>
          <p class="soft small">
            {task.caseId === null ? (
              <InstantText reader={reader} at={task.openedAt} />
            ) : (
              <bdi class="id">{task.caseId}</bdi>
            )}
            {task.dueAt === null ? null : (
              <>
                {' · '}
                {reader.labelled(reader.say('task.due'))}
                <DueText reader={reader} at={task.dueAt} />
                {isDay(task.dueAt) ? null : ` (${reader.remaining(task.dueAt)})`}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const wordsFor = (reader: Reader, { caseId }: ListedTask): Reader => (caseId === null ? reader : reader.ofCase(caseId));

const pageOf = ({ caseId, taskId }: ListedTask): string =>
  caseId === null ? `/received/${mailIdOfTask(taskId)}` : `/tasks/${taskId}`;
