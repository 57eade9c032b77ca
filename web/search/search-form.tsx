import type { SearchChoices } from '#schemas/found-event.ts';
import type { SearchFilter } from '#schemas/search.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { filterLabel, wordedChoices } from './filter-words.ts';

type Props = { form: FilledForm; choices: SearchChoices };

/** Which of them stand behind the words, in the order of what people ask first. */
const narrowing: readonly SearchFilter[] = [
  ...(['procedure', 'type', 'state', 'outcome', 'party', 'role', 'person', 'from', 'to'] as const),
];

/** What is looked for; the address says it too. */
export function SearchForm({ form, choices }: Props) {
  const { reader, entries, errors } = form;
  const isNarrowed = narrowing.some((filter) => entries.get(filter) || errors.some(({ field }) => field === filter));
  return (
    <search aria-label={reader.say('search.title')}>
      <form method="get" action="/search" class="asks">
        <TextField form={form} name="q" label={filterLabel(reader, 'q')} hint={reader.say('search.hint')} />
        <details open={isNarrowed}>
          <summary>{reader.say('search.narrow')}</summary>
          <div class="grid">
            {narrowing.map((filter) => (
              <Filter form={form} choices={choices} filter={filter} />
            ))}
          </div>
        </details>
        <div class="buttons">
          <button class="button" type="submit">
            {reader.say('nav.search')}
          </button>
        </div>
      </form>
    </search>
  );
}

function Filter({ form, choices, filter }: Props & { filter: SearchFilter }) {
  const { reader, entries } = form;
  const label = filterLabel(reader, filter);
  const worded = wordedChoices(reader, filter, choices);
  if (worded !== undefined) {
    const value = entries.get(filter) ?? '';
    // What is not among the choices of the procedure at hand stays chosen until somebody chooses another.
    const kept = value === '' || worded.some(([each]) => each === value) ? [] : [[value, value] as const];
    const all = reader.say('register.any');
    return <SelectField form={form} name={filter} label={label} choices={[...worded, ...kept]} none={all} />;
  }
  const isDay = filter === 'from' || filter === 'to';
  return <TextField form={form} name={filter} label={label} {...(isDay ? { hint: reader.say('search.day') } : {})} />;
}
