import type { ListedTask } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { byUrgency, isOffer } from '../components/standing-offers.ts';
import { urgencies, urgencyOf } from '../components/task-groups.ts';
import { TaskList } from '../components/task-list.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  /** A page of them, the most urgent first as the use case gives them. */
  tasks: readonly ListedTask[];
  isFirst: boolean;
  next: string | null;
};

/** What is open to the reader, of all procedures: what is late first, then by when it is due. */
export function TasksPage({ frame, tasks, isFirst, next }: Props) {
  const { reader } = frame;
  const sorted = tasks.toSorted(byUrgency);
  const waiting = sorted.filter((task) => !isOffer(task));
  const offers = sorted.filter(isOffer);
  return (
    <Page frame={frame} title={reader.say('tasks.title')}>
      <h1>{reader.say('tasks.title')}</h1>
      {isFirst && next === null ? null : (
        <p class="lead">{reader.say(isFirst ? 'tasks.more-than' : 'tasks.further', { count: tasks.length })}</p>
      )}
      {waiting.length === 0 ? <NothingWaits reader={reader} /> : <Waiting reader={reader} tasks={waiting} />}
      {offers.length === 0 ? null : (
        <>
          <h2>{reader.say('tasks.offers')}</h2>
          <TaskList reader={reader} tasks={offers} />
        </>
      )}
      <p>
        <a href="/drafts">{reader.say('home.start.drafts')}</a> ·{' '}
        <a href="/positions">{reader.say('own-acts.title')}</a> · <a href="/absences">{reader.say('tasks.absences')}</a>{' '}
        · <a href="/calendar">{reader.say('calendar.subscribe')}</a>
      </p>
      <NextPage reader={reader} path="/tasks" cursor={next} />
    </Page>
  );
}

const headings = {
  overdue: 'tasks.overdue',
  week: 'tasks.week',
  later: 'tasks.later',
  undated: 'tasks.undated',
} as const;

function Waiting({ reader, tasks }: { reader: Reader; tasks: readonly ListedTask[] }) {
  return (
    <>
      {urgencies.map((urgency) => {
        const group = tasks.filter((task) => urgencyOf(task, reader) === urgency);
        if (group.length === 0) return null;
        return (
          <>
            <h2>{reader.say(headings[urgency])}</h2>
            <TaskList reader={reader} tasks={group} />
          </>
        );
      })}
    </>
  );
}

/** Where to go instead. */
const NothingWaits = ({ reader }: { reader: Reader }) => (
  <>
    <p>{reader.say('tasks.none')}</p>
    <ul>
      <li>
        <a href="/cases">{reader.say('home.start.cases')}</a>
      </li>
      <li>
        <a href="/register">{reader.say('home.start.register')}</a>
      </li>
      <li>
        <a href="/meetings">{reader.say('nav.meetings')}</a>
      </li>
      <li>
        <a href="/positions">{reader.say('home.start.positions')}</a>
      </li>
      <li>
        <a href="/calendar">{reader.say('calendar.subscribe')}</a>
      </li>
    </ul>
  </>
);
