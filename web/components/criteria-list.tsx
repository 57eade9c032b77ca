import type { Check } from '#schemas/form/check.ts';
import type { Reader } from '../reader.ts';
import { Cell, StackedTable } from './stacked-table.tsx';

const tagOf: Readonly<Record<Check['is'], string>> = {
  met: 'tag agrees',
  missing: 'tag blocks',
  'to-judge': 'tag',
};

const columns = ['criteria-list.criterion', 'criteria-list.is', 'criteria-list.note'] as const;

/** What rules can say of each criterion, and what is for a person to judge. */
export function CriteriaList({ reader, checks }: { reader: Reader; checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  const title = reader.say('criteria-list.title');
  return (
    <>
      <h2>{title}</h2>
      <p>{reader.say('criteria-list.lead')}</p>
      <StackedTable label={title} columns={columns.map((column) => reader.say(column))}>
        {checks.map(({ criterion, is, says }) => (
          <tr>
            <Cell of={reader.say('criteria-list.criterion')}>{reader.say(`criteria.${criterion}`)}</Cell>
            <Cell of={reader.say('criteria-list.is')}>
              <span class={tagOf[is]}>{reader.say(`criteria-list.is.${is}`)}</span>
            </Cell>
            <Cell of={reader.say('criteria-list.note')}>{reader.say(says.key, says.params)}</Cell>
          </tr>
        ))}
      </StackedTable>
    </>
  );
}
