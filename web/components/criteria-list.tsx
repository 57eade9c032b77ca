import type { Check } from '#schemas/form/check.ts';
import type { Reader } from '../reader.ts';
import { WideTable } from './wide-table.tsx';

const tagOf: Readonly<Record<Check['is'], string>> = {
  met: 'tag agrees',
  missing: 'tag blocks',
  'to-judge': 'tag',
};

/** What rules can say of each criterion, and what is for a person to judge. */
export function CriteriaList({ reader, checks }: { reader: Reader; checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  const title = reader.say('criteria-list.title');
  return (
    <>
      <h2>{title}</h2>
      <p>{reader.say('criteria-list.lead')}</p>
      <WideTable label={title}>
        <thead>
          <tr>
            <th scope="col">{reader.say('criteria-list.criterion')}</th>
            <th scope="col">{reader.say('criteria-list.is')}</th>
            <th scope="col">{reader.say('criteria-list.note')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ criterion, is, says }) => (
            <tr>
              <td>{reader.say(`criteria.${criterion}`)}</td>
              <td>
                <span class={tagOf[is]}>{reader.say(`criteria-list.is.${is}`)}</span>
              </td>
              <td>{reader.say(says.key, says.params)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
