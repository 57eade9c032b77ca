import type { TaskView } from '#schemas/api.ts';
import { isCountry } from '#schemas/scope.ts';
import { type Assignee, partsOf } from '#schemas/task.ts';
import { DueText } from '../components/due-text.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

const columns = ['case.tasks.what', 'case.tasks.asked', 'task.due'] as const;

type Props = {
  reader: Reader;
  tasks: readonly TaskView[] /** Ids of tasks that the reader may act on. */;
  own: ReadonlySet<string>;
};

/** What is asked of whom now, the same of several in one row; the reader's own tasks carry a link. */
export function OpenTasks({ reader, tasks, own }: Props) {
  if (tasks.length === 0) return <p>{reader.say('case.tasks.none')}</p>;
  return (
    <StackedTable label={reader.say('case.tasks')} columns={columns.map((column) => reader.say(column))}>
      {alike(tasks).map((group) => (
        <OneKind reader={reader} tasks={group} own={own} />
      ))}
    </StackedTable>
  );
}

/** Tasks of one kind and one due instant together, in the order in which each first stands. */
function alike(tasks: readonly TaskView[]): TaskView[][] {
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) {
    const key = `${task.kind} ${task.dueAt}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()];
}

function OneKind({ reader, tasks, own }: Props) {
  const [first] = tasks;
  if (first === undefined) return null;
  const what = reader.say(`tasks.${first.kind}`);
  const alone = tasks.length === 1;
  return (
    <tr>
      <Cell of={reader.say('case.tasks.what')}>
        {alone && own.has(first.taskId) ? <a href={`/tasks/${first.taskId}`}>{what}</a> : what}
      </Cell>
      <Cell of={reader.say('case.tasks.asked')}>
        {alone ? (
          namesOf(reader, first)
        ) : (
          <ul class="abreast">
            {tasks.map((task) => (
              <li>
                {own.has(task.taskId) ? (
                  <a href={`/tasks/${task.taskId}`}>{namesOf(reader, task)}</a>
                ) : (
                  namesOf(reader, task)
                )}
              </li>
            ))}
          </ul>
        )}
      </Cell>
      <Cell of={reader.say('task.due')}>
        {first.dueAt === null ? '–' : <DueText reader={reader} at={first.dueAt} />}
      </Cell>
    </tr>
  );
}

const namesOf = (reader: Reader, { assignees }: TaskView): string =>
  reader.list(assignees.map((assignee) => assigneeName(reader, assignee)));

/** A party's head is its principal; a role for a country is the country's as well: “Resident Coordinator (Egypt)”. */
function assigneeName(reader: Reader, assignee: Assignee): string {
  const { kind, name, scope } = partsOf(assignee);
  const named = unscopedName(reader, kind, name);
  if (scope === undefined) return named;
  return `${named} (${isCountry(scope) ? reader.country(scope) : scope})`;
}

function unscopedName(reader: Reader, kind: string, name: string): string {
  if (kind === 'role') return reader.say(`roles.${name}`);
  return kind === 'head' ? reader.say('case.tasks.head', { party: name }) : reader.party(name);
}
