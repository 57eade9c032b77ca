import type { TaskView } from '#schemas/api.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { Deadline } from '../components/deadline.tsx';
import { isOffer } from '../components/standing-offers.ts';
import { StateBadge } from '../components/state-badge.tsx';
import type { Reader } from '../reader.ts';
import { anchorOf } from './section-anchor.ts';

type Props = {
  reader: Reader;
  view: ViewedCase;
  /** Ids of tasks that are asked of the reader. */
  asked: ReadonlySet<string>;
  /** Keys of the headings that follow. */
  headings: readonly string[];
};

/** What a case comes to, beside it: where it stands, for whom it waits and until when, what the reader can do, and what is where. */
export function CaseSummary({ reader, view, asked, headings }: Props) {
  const mine = view.openTasks.filter(({ taskId }) => asked.has(taskId));
  return (
    <aside aria-label={reader.say('case.waiting')}>
      <div class="card">
        <p>
          <StateBadge reader={reader} procedure={view.procedure} name={view.state} />
        </p>
        <p>{view.waitingFor}</p>
        {view.deadline === null ? null : (
          <>
            <h2>{reader.say('task.deadline')}</h2>
            <Deadline reader={reader} at={view.deadline} />
          </>
        )}
        <OwnTasks reader={reader} tasks={mine} />
      </div>
      <nav class="contents no-print" aria-label={reader.say('case.contents')}>
        <ul>
          {headings.map((heading) => (
            <li>
              <a href={`#${anchorOf(heading)}`}>{reader.say(heading)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}

/** What is asked of the reader as buttons, the first of them the way on; what they may do besides is a link. */
function OwnTasks({ reader, tasks }: { reader: Reader; tasks: readonly TaskView[] }) {
  const asked = tasks.filter((task) => !isOffer(task));
  const offers = tasks.filter(isOffer);
  return (
    <>
      {asked.map(({ taskId, kind }, index) => (
        <p class="no-print">
          <a class={index === 0 ? 'button' : 'button quiet'} href={`/tasks/${taskId}`}>
            {reader.say(`tasks.${kind}`)}
          </a>
        </p>
      ))}
      {offers.map(({ taskId, kind }) => (
        <p class="small no-print">
          <a href={`/tasks/${taskId}`}>{reader.say(`tasks.${kind}`)}</a>
        </p>
      ))}
    </>
  );
}
