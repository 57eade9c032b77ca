import type { TaskView } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { byUrgency, isOffer } from '../components/standing-offers.ts';
import { TaskList } from '../components/task-list.tsx';

export function TasksPage({ frame, tasks }: { frame: Frame; tasks: readonly TaskView[] }) {
  const { reader } = frame;
  const sorted = tasks.toSorted(byUrgency);
  const waiting = sorted.filter((task) => !isOffer(task));
  const offers = sorted.filter(isOffer);
  return (
    <Page frame={frame} title={reader.say('tasks.title')}>
      <h1>{reader.say('tasks.title')}</h1>
      {waiting.length === 0 ? <p>{reader.say('tasks.none')}</p> : <TaskList reader={reader} tasks={waiting} />}
      {offers.length === 0 ? null : (
        <>
          <h2>{reader.say('tasks.offers')}</h2>
          <TaskList reader={reader} tasks={offers} />
        </>
      )}
    </Page>
  );
}
