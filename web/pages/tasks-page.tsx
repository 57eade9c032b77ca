import type { ListedTask } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { byUrgency, isOffer } from '../components/standing-offers.ts';
import { TaskList } from '../components/task-list.tsx';

type Props = {
  frame: Frame;
  /** A page of them, the latest opened first as the use case gives them. */
  tasks: readonly ListedTask[];
  isFirst: boolean;
  next: string | null;
};

/** What is open to the reader; the most urgent of the page first. */
export function TasksPage({ frame, tasks, isFirst, next }: Props) {
  const { reader } = frame;
  const sorted = tasks.toSorted(byUrgency);
  const waiting = sorted.filter((task) => !isOffer(task));
  const offers = sorted.filter(isOffer);
  return (
    <Page frame={frame} title={reader.say('tasks.title')}>
      <h1>{reader.say('tasks.title')}</h1>
      {isFirst && next === null ? null : (
        <p class="lead">{reader.say(isFirst ? 'tasks.more-than' : 'tasks.older', { count: tasks.length })}</p>
      )}
      {waiting.length === 0 ? <p>{reader.say('tasks.none')}</p> : <TaskList reader={reader} tasks={waiting} />}
      {offers.length === 0 ? null : (
        <>
          <h2>{reader.say('tasks.offers')}</h2>
          <TaskList reader={reader} tasks={offers} />
        </>
      )}
      <p>
        <a href="/drafts">{reader.say('home.start.drafts')}</a> ·{' '}
        <a href="/calendar">{reader.say('calendar.subscribe')}</a>
      </p>
      <NextPage reader={reader} path="/tasks" cursor={next} />
    </Page>
  );
}
