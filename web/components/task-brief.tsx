import type { TaskView } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';
import { textsIn } from '#schemas/sections/section.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { FormComparison } from '../case/form-comparison.tsx';
import { ObjectedParagraphs } from '../case/objected-paragraphs.tsx';
import { anchorOf } from '../case/section-anchor.ts';
import type { Reader } from '../reader.ts';
import { Deadline } from './deadline.tsx';
import { DueText } from './due-text.tsx';
import { ChangesOfText, RestOfCase, TaskContents } from './task-case.tsx';
import { TextsForReader } from './texts-for-reader.tsx';

type Props = {
  reader: Reader;
  task: TaskView;
  brief: ViewedCase['briefs'][string];
  view: ViewedCase;
  history: readonly ToldEvent[];
};

/** What somebody must know before acting: the text, the deadline, what happens next, and what happens if they don't. */
export function TaskBrief({ reader, task, brief, view, history }: Props) {
  return (
    <>
      <TaskContents reader={reader} view={view} />
      <dl class="facts">
        <dt>{reader.say('task.case')}</dt>
        <dd>
          <a href={`/cases/${view.caseId}`}>
            <bdi class="id">{view.caseId}</bdi>
          </a>{' '}
          · {reader.say(`states.${view.state}`)}
        </dd>
        {task.party === null ? null : (
          <>
            <dt>{reader.say('case.party')}</dt>
            <dd>{reader.party(task.party)}</dd>
          </>
        )}
      </dl>
      {task.dueAt === null && brief.undated === undefined ? null : <h2>{reader.say('task.deadline')}</h2>}
      {task.dueAt === null ? (
        brief.undated === undefined ? null : (
          <p>{reader.say(brief.undated)}</p>
        )
      ) : isDay(task.dueAt) ? (
        <p>
          <DueText reader={reader} at={task.dueAt} />
        </p>
      ) : (
        <Deadline reader={reader} at={task.dueAt} />
      )}
      <ObjectedParagraphs reader={reader} view={view} />
      <h2 id={anchorOf('task.text')}>{reader.say('task.text')}</h2>
      <TextsForReader
        reader={reader}
        caseId={view.caseId}
        texts={textsIn(view.sections)}
        version={view.version}
        original={view.language}
      />
      {brief.changes === undefined ? null : (
        <>
          <h2>{reader.say('task.changed', { version: brief.changes.from })}</h2>
          <FormComparison reader={reader} changes={brief.changes} handedIn={view.handedIn} language={view.language} />
        </>
      )}
      {brief.changes === undefined ? <ChangesOfText reader={reader} view={view} history={history} /> : null}
      <RestOfCase reader={reader} view={view} />
      <h2>{reader.say('task.next')}</h2>
      <p>{reader.say(brief.next)}</p>
      <h2>{reader.say('task.idle')}</h2>
      <p>{reader.say(brief.idle)}</p>
    </>
  );
}
