import type { TaskSummary } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';
import type { Reader } from '../reader.ts';
import { DueText } from './due-text.tsx';

/** Tasks as cards: what is asked, of which case, by when. */
export function TaskList({ reader, tasks }: { reader: Reader; tasks: readonly TaskSummary[] }) {
  return (
    <ul class="cards">
      {tasks.map((task) => (
        <li>
          <p>
            <a href={`/tasks/${task.taskId}`}>{reader.say(`tasks.${task.kind}`)}</a>
            {task.party === null ? null : <span class="soft"> · {reader.say('task.for', { party: task.party })}</span>}
          </p>
          <p dir="auto">{task.title}</p>
          <p class="soft small">
            <bdi>{task.caseId}</bdi>
            {task.dueAt === null ? null : (
              <>
                {' · '}
                {reader.say('task.due')}: <DueText reader={reader} at={task.dueAt} />
                {isDay(task.dueAt) ? null : ` (${reader.remaining(task.dueAt)})`}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
