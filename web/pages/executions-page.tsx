import type { ExecutionSummary } from '#schemas/execution.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { frame: Frame; caseId: string; title: string; executions: readonly ExecutionSummary[] };

/** Every execution of a case's machine. */
export function ExecutionsPage({ frame, caseId, title, executions }: Props) {
  const { reader } = frame;
  const heading = reader.say('executions.title');
  return (
    <Page frame={frame} title={`${heading} – ${caseId}`}>
      <h1>{heading}</h1>
      <p dir="auto">
        <a href={`/cases/${caseId}`}>
          <bdi>{caseId}</bdi> {title}
        </a>
      </p>
      <p class="lead">{reader.say('executions.lead')}</p>
      {executions.length === 0 ? <p>{reader.say('executions.none')}</p> : <List {...{ reader, caseId, executions }} />}
      <p class="no-print">
        <a href={`/api/cases/${caseId}/executions`}>{reader.say('executions.json')}</a>
      </p>
    </Page>
  );
}

function List({ reader, caseId, executions }: { reader: Reader } & Pick<Props, 'caseId' | 'executions'>) {
  return (
    <WideTable label={reader.say('executions.title')}>
      <thead>
        <tr>
          {(['name', 'status', 'started', 'stopped', 'last', 'definition'] as const).map((column) => (
            <th scope="col">{reader.say(`executions.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {executions.map(({ executionId, status, startedAt, stoppedAt, path, error, definition }) => (
          <tr>
            <th scope="row">
              {status === 'UNKNOWN' ? (
                <bdi>{executionId}</bdi>
              ) : (
                <a href={`/cases/${caseId}/executions/${executionId}`}>
                  <bdi>{executionId}</bdi>
                </a>
              )}
            </th>
            <td>
              <span class={status === 'FAILED' || status === 'TIMED_OUT' ? 'tag blocks' : 'tag'}>
                {reader.say(`executions.status.${status}`)}
              </span>
              {error === null ? null : (
                <div class="small">
                  <bdi>{error}</bdi>
                </div>
              )}
            </td>
            <td>{startedAt === null ? null : <InstantText reader={reader} at={startedAt} />}</td>
            <td>{stoppedAt === null ? null : <InstantText reader={reader} at={stoppedAt} />}</td>
            <td>
              <bdi lang="en">{path.at(-1)}</bdi>
            </td>
            <td>
              <bdi class="hash">{definition?.slice(0, 8)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
