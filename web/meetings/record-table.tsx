import type { RecordItem } from '#schemas/taken.ts';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** What a meeting has taken, and what came of it. */
export function RecordTable({ reader, items }: { reader: Reader; items: readonly RecordItem[] }) {
  return (
    <WideTable label={reader.say('meetings.record')}>
      <thead>
        <tr>
          {['case', 'record.outcome', 'record.at'].map((column) => (
            <th scope="col">{reader.say(`meetings.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ caseId, procedure, title, as, at, withoutDiscussion, isReadable }) => (
          <tr>
            <td>
              <p dir="auto">{isReadable ? <a href={`/cases/${caseId}`}>{title}</a> : title}</p>
              <p class="soft small">
                <bdi>{caseId}</bdi>
              </p>
            </td>
            <td>
              {reader.of(procedure).say(`taken.${as}`)}
              {withoutDiscussion ? <p>{reader.say('meetings.record.without-discussion')}</p> : null}
            </td>
            <td>
              <time datetime={at}>{reader.instant(at)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
