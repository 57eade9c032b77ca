import type { ToldVisit } from '#schemas/execution.ts';
import { actorOf, sentenceOf } from '../case/event-words.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';
import { refusedAnchor } from './refused-acts.tsx';
import { StateName } from './state-name.tsx';

const columns = ['state', 'entered', 'left', 'tries', 'moved', 'details'] as const;

type Props = { reader: Reader; caseId: string; visits: readonly ToldVisit[] };

/** Each time that an execution did something in a state, or still does. */
export function VisitsTable({ reader, caseId, visits }: Props) {
  return (
    <StackedTable
      label={reader.say('executions.states')}
      columns={columns.map((column) => reader.say(`executions.column.${column}`))}
    >
      {visits.map((visit) => (
        <VisitRow {...{ reader, caseId, visit }} />
      ))}
    </StackedTable>
  );
}

function VisitRow({ reader, caseId, visit }: { reader: Reader; caseId: string; visit: ToldVisit }) {
  const { state, enteredAt, leftAt, tries, errors, movedBy, refused } = visit;
  return (
    <tr>
      <th scope="row">
        <StateName reader={reader} name={state} />
      </th>
      <Cell of={reader.say('executions.column.entered')}>
        <InstantText reader={reader} at={enteredAt} />
      </Cell>
      <Cell of={reader.say('executions.column.left')}>
        {leftAt === null ? (
          <strong>{`● ${reader.say('executions.legend.here')}`}</strong>
        ) : (
          <InstantText reader={reader} at={leftAt} />
        )}
      </Cell>
      <Cell of={reader.say('executions.column.tries')}>
        {tries}
        {[...new Set(errors)].map((error) => (
          <div>
            <bdi>{error}</bdi>
            {errors.length > 1 ? ` × ${errors.filter((each) => each === error).length}` : null}
          </div>
        ))}
      </Cell>
      <Cell of={reader.say('executions.column.moved')}>
        {movedBy === undefined ? null : (
          <>
            {sentenceOf(reader, movedBy)}
            <div class="soft small">
              <bdi>{actorOf(reader, movedBy.actor)}</bdi> · #{movedBy.seq}
            </div>
          </>
        )}
        {refused === 0 ? null : (
          <div class="small">
            <a href={`/cases/${caseId}/executions#${refusedAnchor}`}>
              {reader.say('refused.meanwhile', { count: refused })}
            </a>
          </div>
        )}
      </Cell>
      <Cell of={reader.say('executions.column.details')}>
        <VisitDetails reader={reader} visit={visit} />
      </Cell>
    </tr>
  );
}

function VisitDetails({ reader, visit }: { reader: Reader; visit: ToldVisit }) {
  const { input, output, cause, function: called } = visit;
  const told = [
    ['input', input],
    ['output', output],
    ['cause', cause],
  ] as const;
  return (
    <details>
      <summary>{called === undefined ? reader.say('executions.data') : <bdi>{called}</bdi>}</summary>
      {told.map(([name, value]) =>
        value === undefined ? null : (
          <>
            <p class="small">{reader.say(`executions.${name}`)}</p>
            <pre class="small" dir="ltr">
              {JSON.stringify(value, null, 1)}
            </pre>
          </>
        ),
      )}
    </details>
  );
}
