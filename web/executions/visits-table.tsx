import type { ToldVisit } from '#schemas/execution.ts';
import { actorOf, sentenceOf } from '../case/event-words.ts';
import { InstantText } from '../components/instant-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** Each time that an execution did something in a state, or still does. */
export function VisitsTable({ reader, visits }: { reader: Reader; visits: readonly ToldVisit[] }) {
  return (
    <WideTable label={reader.say('executions.states')}>
      <thead>
        <tr>
          {(['state', 'entered', 'left', 'tries', 'moved', 'details'] as const).map((column) => (
            <th scope="col">{reader.say(`executions.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <VisitRow reader={reader} visit={visit} />
        ))}
      </tbody>
    </WideTable>
  );
}

function VisitRow({ reader, visit }: { reader: Reader; visit: ToldVisit }) {
  const { state, enteredAt, leftAt, tries, errors, movedBy } = visit;
  return (
    <tr>
      <th scope="row">
        <bdi lang="en">{state}</bdi>
      </th>
      <td>
        <InstantText reader={reader} at={enteredAt} />
      </td>
      <td>
        {leftAt === null ? (
          <strong>{`● ${reader.say('executions.legend.here')}`}</strong>
        ) : (
          <InstantText reader={reader} at={leftAt} />
        )}
      </td>
      <td>
        {tries}
        {[...new Set(errors)].map((error) => (
          <div>
            <bdi>{error}</bdi>
            {errors.length > 1 ? ` × ${errors.filter((each) => each === error).length}` : null}
          </div>
        ))}
      </td>
      <td>
        {movedBy === undefined ? null : (
          <>
            {sentenceOf(reader, movedBy)}
            <div class="soft small">
              <bdi>{actorOf(reader, movedBy.actor)}</bdi> · #{movedBy.seq}
            </div>
          </>
        )}
      </td>
      <td>
        <VisitDetails reader={reader} visit={visit} />
      </td>
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
