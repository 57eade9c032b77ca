import type { SearchChoices } from '#schemas/found-event.ts';
import type { SavedView } from '#schemas/saved-view.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';
import { FiltersSaid } from '../search/filters-said.tsx';
import { RemoveView } from '../search/remove-view.tsx';
import { viewPath } from '../search/view-path.ts';

type Props = { frame: Frame; form: FilledForm; view: SavedView; choices: SearchChoices };

/** One of the reader's views, to be renamed or removed. */
export function ChangeViewPage({ frame, form, view, choices }: Props) {
  const { reader, csrf } = frame;
  const title = reader.labelled(reader.say('views.change'), view.name);
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} called={() => reader.say('views.name')} />
      <h1>{title}</h1>
      <FiltersSaid reader={reader} filters={view.filters} choices={choices} />
      <form method="post" action={viewPath(view)} novalidate>
        <input type="hidden" name="csrf" value={csrf} />
        <TextField form={form} name="name" label={reader.say('views.name')} hint={reader.say('views.name.hint')} />
        <div class="buttons">
          <button class="button" type="submit" name="do" value="rename">
            {reader.say('views.rename')}
          </button>
        </div>
      </form>
      <RemoveView {...{ reader, csrf, view }}>
        <p class="hint">{reader.say('views.remove.lead')}</p>
      </RemoveView>
    </Page>
  );
}
