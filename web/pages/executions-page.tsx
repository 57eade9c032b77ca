import type { ExecutionSummary } from '#schemas/execution.ts';
import type { KeptRefusal } from '#schemas/refused-act.ts';
import { CaseNamed } from '../components/case-named.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import { RefusedActs } from '../executions/refused-acts.tsx';
import { StateName } from '../executions/state-name.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  caseId: string;
  title: string;
  items: readonly ExecutionSummary[];
  cursor: string | null;
  /** The last of the acts that were refused on the case; on its first page alone. */
  refused: { readonly items: readonly KeptRefusal[]; readonly isAll: boolean } | undefined;
};

const columns = ['name', 'status', 'started', 'stopped', 'last', 'definition'] as const;

/** The executions of a case's machine, as many as a page holds. */
export function ExecutionsPage({ frame, caseId, title, items, cursor, refused }: Props) {
  const { reader } = frame;
  const heading = reader.say('executions.title');
  return (
    <Page frame={frame} title={`${heading} – ${caseId}`}>
      <h1>{heading}</h1>
      <CaseNamed caseId={caseId} title={title} />
      <p class="lead">{reader.say('executions.lead')}</p>
      {items.length === 0 ? <p>{reader.say('executions.none')}</p> : <List {...{ reader, caseId, items }} />}
      <NextPage reader={reader} path={`/cases/${caseId}/executions`} cursor={cursor} />
      {refused === undefined ? null : <RefusedActs reader={reader} {...refused} />}
      <p class="no-print">
        <a href={`/api/cases/${caseId}/executions`}>{reader.say('executions.json')}</a>
      </p>
    </Page>
  );
}

function List({ reader, caseId, items }: { reader: Reader } & Pick<Props, 'caseId' | 'items'>) {
  const nameOf = (column: (typeof columns)[number]) => reader.say(`executions.column.${column}`);
  return (
    <StackedTable label={reader.say('executions.title')} columns={columns.map(nameOf)}>
      {items.map(({ executionId, status, startedAt, stoppedAt, path, error, definition }) => (
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
          <Cell of={nameOf('status')}>
            <span class={status === 'FAILED' || status === 'TIMED_OUT' ? 'tag blocks' : 'tag'}>
              {reader.say(`executions.status.${status}`)}
            </span>
            {error === null ? null : (
              <div class="small">
                <bdi>{error}</bdi>
              </div>
            )}
          </Cell>
          <Cell of={nameOf('started')}>
            {startedAt === null ? null : <InstantText reader={reader} at={startedAt} />}
          </Cell>
          <Cell of={nameOf('stopped')}>
            {stoppedAt === null ? null : <InstantText reader={reader} at={stoppedAt} />}
          </Cell>
          <Cell of={nameOf('last')}>
            {path.slice(-1).map((name) => (
              <StateName reader={reader} name={name} />
            ))}
          </Cell>
          <Cell of={nameOf('definition')}>
            <bdi class="hash">{definition?.slice(0, 8)}</bdi>
          </Cell>
        </tr>
      ))}
    </StackedTable>
  );
}
