import type { CaseView } from '#schemas/api.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { EventLine } from '../case/event-line.tsx';
import type { Frame } from '../components/frame.ts';
import { KeptText } from '../components/kept-text.tsx';
import { Page } from '../components/page.tsx';
import type { Kept } from '../form/kept.ts';

type Props = {
  frame: Frame;
  view: CaseView;
  history: readonly ToldEvent[] /** Number of the event before which the task was opened. */;
  since: number;
  /** What came too late for it. */
  kept?: Kept | undefined;
};

/** Somebody opened a link or a task that is no longer open: what happened since, and where the case stands. */
export function ClosedTaskPage({ frame, view, history, since, kept }: Props) {
  const { reader } = frame;
  const happened = history.filter((event) => event.seq > since && event.told.isMinor !== true).slice(-5);
  return (
    <Page frame={frame} title={reader.say('task.closed.title')}>
      <h1>{reader.say('task.closed.title')}</h1>
      <p class="lead">{reader.say('task.closed.lead')}</p>
      <p dir="auto">
        <strong>{view.title}</strong>
      </p>
      <div class="waits">
        <p>
          {reader.say(`states.${view.state}`)}. {view.waitingFor}
        </p>
      </div>
      <h2>{reader.say('task.closed.last')}</h2>
      <ol class="timeline">
        {happened.map((event) => (
          <li>
            <EventLine reader={reader} event={event} on={`/cases/${view.caseId}`} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/cases/${view.caseId}`}>{reader.say('receipt.case')}</a>
      </p>
      {kept === undefined ? null : <KeptText frame={frame} kept={kept} closed />}
    </Page>
  );
}
