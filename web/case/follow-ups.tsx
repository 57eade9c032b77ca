import type { RegisterEntry } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';
import { DataTable } from './data-table.tsx';

type States = NonNullable<NonNullable<RegisterEntry['followUps']>['states']>;

/** What a published outcome asks of whom, until when, and what of it is done. */
export const FollowUps = ({ reader, states }: { reader: Reader; states: States }) => (
  <>
    <h2 id="follow-ups">{reader.say('register.follow-up')}</h2>
    <DataTable
      reader={reader}
      section={{
        ...{ kind: 'table', name: 'followUps', title: 'register.follow-up', data: states },
        columns: [
          { field: 'action', label: 'case.action', as: 'text' },
          { field: 'owner', label: 'case.owner', as: 'party' },
          { field: 'dueAt', label: 'case.due', as: 'day' },
          { field: 'doneAt', label: 'case.done', as: 'instant', none: 'case.not-done' },
        ],
      }}
    />
  </>
);
