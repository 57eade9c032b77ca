import type { SearchFilters } from '#schemas/search.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';

type Props = { form: FilledForm; csrf: string; filters: SearchFilters };

/** Gives what a search is narrowed by a name under which its reader finds it again. */
export function SaveView({ form, csrf, filters }: Props) {
  const { reader } = form;
  return (
    <form method="post" action="/search/views" novalidate>
      <input type="hidden" name="csrf" value={csrf} />
      {Object.entries(filters).map(([filter, value]) =>
        value ? <input type="hidden" name={filter} value={value} /> : null,
      )}
      <TextField form={form} name="name" label={reader.say('views.name')} hint={reader.say('views.name.hint')} />
      <div class="buttons">
        <button class="button quiet" type="submit">
          {reader.say('views.save')}
        </button>
      </div>
    </form>
  );
}
