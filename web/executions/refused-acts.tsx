import { kindOfTask } from '#schemas/ids.ts';
import type { KeptRefusal } from '#schemas/refused-act.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';
import { keptReason } from './kept-reason.ts';

const columns = ['tried', 'who', 'act', 'why', 'way', 'state'] as const;

export const refusedAnchor = 'refused';

type Props = { reader: Reader; items: readonly KeptRefusal[]; isAll: boolean };

/** Acts that the rules refused: who tried what, when and by which way, where the case stood, and why it was refused. */
export function RefusedActs({ reader, items, isAll }: Props) {
  const title = reader.say('refused.title');
  return (
    <section>
      <h2 id={refusedAnchor}>{title}</h2>
      <p>{reader.say(items.length === 0 ? 'refused.none' : 'refused.lead')}</p>
      {isAll ? null : <p>{reader.say('refused.latest')}</p>}
      {items.length === 0 ? null : (
        <StackedTable label={title} columns={columns.map((column) => reader.say(`refused.column.${column}`))}>
          {items.map((refused) => (
            <RefusedAct reader={reader} refused={refused} />
          ))}
        </StackedTable>
      )}
    </section>
  );
}

function RefusedAct({ reader, refused }: { reader: Reader; refused: KeptRefusal }) {
  const { at, person, capacities, proof, channel, state, more, lastAt } = refused;
  const nameOf = (column: (typeof columns)[number]) => reader.say(`refused.column.${column}`);
  return (
    <tr>
      <Cell of={nameOf('tried')}>
        <InstantText reader={reader} at={at} />
        {lastAt === null ? null : (
          <div class="small">{reader.say('refused.more', { count: more, at: reader.instant(lastAt) })}</div>
        )}
      </Cell>
      <Cell of={nameOf('who')}>
        <bdi>{person}</bdi>
        <div class="soft small">
          {reader.list(
            capacities.map(({ role, party }) =>
              [...(party === undefined ? [] : [party]), reader.say(`roles.${role}`)].join(' · '),
            ),
          )}
        </div>
      </Cell>
      <Cell of={nameOf('act')}>
        <ActTried reader={reader} refused={refused} />
      </Cell>
      <Cell of={nameOf('why')}>
        <Reasons reader={reader} refused={refused} />
      </Cell>
      <Cell of={nameOf('way')}>
        {reader.say(`refused.channel.${channel}`)}
        <div class="soft small">
          {proof === null ? reader.say('refused.unproven') : reader.say(`facts.evidence.${proof}`)}
        </div>
      </Cell>
      <Cell of={nameOf('state')}>{reader.say(`states.${state}`)}</Cell>
    </tr>
  );
}

function ActTried({ reader, refused: { taskId, choice, onBehalf } }: { reader: Reader; refused: KeptRefusal }) {
  const kind = kindOfTask(taskId);
  return (
    <>
      {reader.say(`tasks.${kind}`)}
      {choice === null ? null : <div>{reader.say(`choices.${kind}.${choice}`)}</div>}
      {onBehalf ? <div class="small">{reader.say('facts.evidence.on-behalf')}</div> : null}
      <div class="soft small">
        <bdi>{taskId}</bdi>
      </div>
    </>
  );
}

/** Where fields were wrong, they say why; else what was refused as a whole. */
function Reasons({ reader, refused: { code, params, fields } }: { reader: Reader; refused: KeptRefusal }) {
  if (fields.length === 0) return <>{keptReason(reader, { code, params })}</>;
  return (
    <>
      {fields.map(({ field, ...why }) => (
        <div>
          {keptReason(reader, why)}
          {field === '' ? null : (
            <span class="soft small">
              {' '}
              <bdi>{field}</bdi>
            </span>
          )}
        </div>
      ))}
    </>
  );
}
