import type { CaseSummary, ListedTask } from '#schemas/api.ts';
import { CaseCards } from '../components/case-cards.tsx';
import type { Frame } from '../components/frame.ts';
import { byUrgency, isOffer } from '../components/standing-offers.ts';
import { TaskList } from '../components/task-list.tsx';
import { WhereToStart } from './where-to-start.tsx';

type Props = {
  frame: Frame;
  tasks: readonly ListedTask[];
  changed: readonly CaseSummary[];
};

/** How many tasks stand here; the list has them all. */
const shownOfTasks = 10;

/** One's work: what waits by when it is due, what changed in the cases that one reads, and beside it what one may begin. */
export function AtWork({ frame, tasks, changed }: Props) {
  const { reader, csrf } = frame;
  const waiting = tasks.filter((task) => !isOffer(task)).sort(byUrgency);
  return (
    <div class="case">
      <div class="body">
        <h2>{reader.say('home.waiting')}</h2>
        {waiting.length === 0 ? (
          <p class="waits">{reader.say('home.no-tasks')}</p>
        ) : (
          <TaskList reader={reader} tasks={waiting.slice(0, shownOfTasks)} />
        )}
        {waiting.length <= shownOfTasks ? null : (
          <p>
            <a href="/tasks">{reader.say('home.all-tasks')}</a>
          </p>
        )}
        {changed.length === 0 ? null : (
          <>
            <h2>{reader.say('home.changed')}</h2>
            <CaseCards reader={reader} cases={changed} />
            <p>
              <a href="/cases">{reader.say('home.all-cases')}</a>
            </p>
          </>
        )}
      </div>
      <aside aria-label={reader.say('home.start')}>
        <div class="card">
          <WhereToStart frame={frame} />
        </div>
        <form method="post" action="/sign-out">
          <input type="hidden" name="csrf" value={csrf} />
          <button class="link" type="submit" name="everywhere" value="yes">
            {reader.say('home.sign-out-everywhere')}
          </button>
        </form>
      </aside>
    </div>
  );
}
