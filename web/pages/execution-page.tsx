import type { ExecutionSummary, ToldVisit } from '#schemas/execution.ts';
import type { MachineLayout } from '#schemas/machine-layout.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import { MachinePicture, PictureLegend } from '../executions/machine-picture.tsx';
import { VisitsTable } from '../executions/visits-table.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  caseId: string;
  title: string;
  summary: ExecutionSummary;
  visits: readonly ToldVisit[];
  layout: MachineLayout | undefined;
  console: string | undefined;
};

/** On a page; the interface gives the rest. */
const mostVisits = 30;

/** One execution of a case's machine: the machine with the way that it took, and each state in which something was done. */
export function ExecutionPage({ frame, caseId, title, summary, visits, layout, console }: Props) {
  const { reader } = frame;
  const { executionId, path, status } = summary;
  // Branches are passed in no time; they stand in the path below.
  const telling = visits.filter(({ tries, leftAt }) => tries > 0 || leftAt === null);
  const left = telling.length - mostVisits;
  return (
    <Page frame={frame} title={executionId}>
      <h1>
        <bdi>{executionId}</bdi>
      </h1>
      <p dir="auto">
        <a href={`/cases/${caseId}`}>
          <bdi>{caseId}</bdi> {title}
        </a>
      </p>
      <ExecutionFacts reader={reader} summary={summary} />
      <h2>{reader.say('executions.machine')}</h2>
      {layout === undefined || layout.definition !== summary.definition ? (
        <p>{reader.say('executions.other-definition')}</p>
      ) : (
        <>
          <PictureLegend reader={reader} />
          <MachinePicture reader={reader} layout={layout} path={path} runs={status === 'RUNNING'} />
        </>
      )}
      <h2>{reader.say('executions.states')}</h2>
      {left > 0 ? <p>{reader.say('executions.latest', { count: mostVisits, all: telling.length })}</p> : null}
      <VisitsTable reader={reader} visits={telling.slice(-mostVisits)} />
      <details>
        <summary>{reader.say('executions.path')}</summary>
        <ol lang="en" dir="ltr">
          {path.slice(-10 * mostVisits).map((state) => (
            <li>{state}</li>
          ))}
        </ol>
      </details>
      <p class="no-print">
        <a href={`/api/executions/${executionId}/history`}>{reader.say('executions.history.json')}</a>
        {console === undefined ? null : (
          <>
            <br />
            <a href={console}>{reader.say('executions.console')}</a>
          </>
        )}
        <br />
        <a href={`/cases/${caseId}/executions`}>{reader.say('executions.all')}</a>
      </p>
    </Page>
  );
}

function ExecutionFacts({ reader, summary }: { reader: Reader; summary: ExecutionSummary }) {
  const { status, startedAt, stoppedAt, error, definition } = summary;
  return (
    <dl class="facts">
      <dt>{reader.say('executions.column.status')}</dt>
      <dd>
        {reader.say(`executions.status.${status}`)} {error === null ? null : <bdi>{error}</bdi>}
      </dd>
      <dt>{reader.say('executions.column.started')}</dt>
      <dd>{startedAt === null ? null : <InstantText reader={reader} at={startedAt} />}</dd>
      {stoppedAt === null ? null : (
        <>
          <dt>{reader.say('executions.column.stopped')}</dt>
          <dd>
            <InstantText reader={reader} at={stoppedAt} />
          </dd>
        </>
      )}
      {definition === null ? null : (
        <>
          <dt>{reader.say('executions.column.definition')}</dt>
          <dd>
            <bdi class="hash">{definition}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
