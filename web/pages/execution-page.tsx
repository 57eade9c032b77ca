import type { ExecutionSummary, ToldVisit } from '#schemas/execution.ts';
import type { MachineLayout } from '#schemas/machine-layout.ts';
import { CaseNamed } from '../components/case-named.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import { MachinePicture, PictureLegend } from '../executions/machine-picture.tsx';
import { StateName } from '../executions/state-name.tsx';
import { VisitsTable } from '../executions/visits-table.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  caseId: string;
  title: string;
  summary: ExecutionSummary;
  /** Those in which something was done, the last of so many. */
  visits: readonly ToldVisit[];
  countOfVisits: number | undefined;
  layout: MachineLayout | undefined;
  console: string | undefined;
};

/** Names of states on a page; the interface gives the rest. */
const mostOfPath = 150;

/** One execution of a case's machine: the machine with the way that it took, and each state in which something was done. */
export function ExecutionPage({ frame, caseId, title, summary, layout, console, ...told }: Props) {
  const { reader } = frame;
  const { executionId, path, status } = summary;
  const { visits, countOfVisits } = told;
  return (
    <Page frame={frame} title={executionId}>
      <h1>
        <bdi>{executionId}</bdi>
      </h1>
      <CaseNamed caseId={caseId} title={title} />
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
      {countOfVisits === visits.length ? null : (
        <p>
          {countOfVisits === undefined
            ? reader.say('executions.latest-of-long', { count: visits.length })
            : reader.say('executions.latest', { count: visits.length, all: countOfVisits })}
        </p>
      )}
      <VisitsTable {...{ reader, caseId, visits }} />
      <details>
        <summary>{reader.say('executions.path')}</summary>
        <ol>
          {path.slice(-mostOfPath).map((state) => (
            <li>
              <StateName reader={reader} name={state} />
            </li>
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
