import type { RecordItem } from '#schemas/taken.ts';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

const columns = ['case', 'record.outcome', 'record.at'] as const;

/** What a meeting has taken, and what came of it. */
export function RecordTable({ reader, items }: { reader: Reader; items: readonly RecordItem[] }) {
  return (
    <StackedTable
      label={reader.say('meetings.record')}
      columns={columns.map((column) => reader.say(`meetings.${column}`))}
    >
      {items.map(({ caseId, procedure, title, as, at, withoutDiscussion, isReadable }) => (
        <tr>
          <Cell of={reader.say('meetings.case')}>
            <p dir="auto">{isReadable ? <a href={`/cases/${caseId}`}>{title}</a> : title}</p>
            <p class="soft small">
              <bdi class="id">{caseId}</bdi>
            </p>
          </Cell>
          <Cell of={reader.say('meetings.record.outcome')}>
            {reader.of(procedure).say(`taken.${as}`)}
            {withoutDiscussion ? <p>{reader.say('meetings.record.without-discussion')}</p> : null}
          </Cell>
          <Cell of={reader.say('meetings.record.at')}>
            <time datetime={at}>{reader.instant(at)}</time>
          </Cell>
        </tr>
      ))}
    </StackedTable>
  );
}
