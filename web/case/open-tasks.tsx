import type { TaskView } from '#schemas/api.ts';
import { isCountry } from '#schemas/scope.ts';
import { type Assignee, partsOf } from '#schemas/task.ts';
import { DueText } from '../components/due-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  tasks: readonly TaskView[] /** Ids of tasks that the reader may act on. */;
  own: ReadonlySet<string>;
};

/** What is asked of whom now; the reader's own tasks carry a link. */
export function OpenTasks({ reader, tasks, own }: Props) {
  if (tasks.length === 0) return <p>{reader.say('case.tasks.none')}</p>;
  return (
    <WideTable label={reader.say('case.tasks')}>
      <thead>
        <tr>
          <th scope="col">{reader.say('case.tasks.what')}</th>
          <th scope="col">{reader.say('case.tasks.asked')}</th>
          <th scope="col">{reader.say('task.due')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr>
            <td>
              {own.has(task.taskId) ? (
                <a href={`/tasks/${task.taskId}`}>{reader.say(`tasks.${task.kind}`)}</a>
              ) : (
                reader.say(`tasks.${task.kind}`)
              )}
            </td>
            <td>{reader.list(task.assignees.map((assignee) => assigneeName(reader, assignee)))}</td>
            <td>{task.dueAt === null ? '–' : <DueText reader={reader} at={task.dueAt} />}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

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
