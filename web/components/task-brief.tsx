import type { CaseView, TaskView } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';
import { isSaid } from '#words/say.ts';
import type { Reader } from '../reader.ts';
import { Deadline } from './deadline.tsx';
import { DueText } from './due-text.tsx';
import { TextsForReader } from './texts-for-reader.tsx';

/** What somebody must know before acting: the text, the deadline, what happens next, and what happens if they don't. */
export function TaskBrief({ reader, task, view }: { reader: Reader; task: TaskView; view: CaseView }) {
  const idleByMethod = `idle.${task.kind}.${view.method}`;
  const runs = task.kind === 'position' || task.kind === 'confirm';
  return (
    <>
      <dl class="facts">
        <dt>{reader.say('task.case')}</dt>
        <dd>
          <a href={`/cases/${view.caseId}`}>
            <bdi>{view.caseId}</bdi>
          </a>{' '}
          · {reader.say(`states.${view.state}`)}
        </dd>
        {task.party === null ? null : (
          <>
            <dt>{reader.say('case.party')}</dt>
            <dd>{task.party}</dd>
          </>
        )}
      </dl>
      {task.dueAt === null && !runs ? null : <h2>{reader.say('task.deadline')}</h2>}
      {task.dueAt === null ? (
        runs ? (
          <p>{reader.say('task.no-clock')}</p>
        ) : null
      ) : isDay(task.dueAt) ? (
        <p>
          <DueText reader={reader} at={task.dueAt} />
        </p>
      ) : (
        <Deadline reader={reader} at={task.dueAt} />
      )}
      <h2>{reader.say('task.text')}</h2>
      <TextsForReader
        reader={reader}
        caseId={view.caseId}
        texts={view.texts}
        version={view.version}
        original={view.language}
      />
      <h2>{reader.say('task.next')}</h2>
      <p>{reader.say(`next.${task.kind}`)}</p>
      <h2>{reader.say('task.idle')}</h2>
      <p>{reader.say(isSaid(idleByMethod) ? idleByMethod : `idle.${task.kind}`)}</p>
    </>
  );
}
