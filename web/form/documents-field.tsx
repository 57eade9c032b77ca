import { shownLine } from '#schemas/text/shown.ts';
import { anchorOf } from './anchor.ts';
import { BoxesField } from './boxes-field.tsx';
import { nameEntryOf } from './document-names.ts';
import type { FilledForm } from './filled-form.ts';

type Props = { form: FilledForm; name: string; label: string; hint?: string | undefined; optional?: boolean };

/** Documents that go with the form. Each is sent first, with the form around it, and left out by taking its tick away. */
export function DocumentsField({ form, name, ...common }: Props) {
  const { reader, entries } = form;
  const ids = [...new Set(entries.getAll(name))].filter((id) => id !== '');
  const nameOf = (id: string): string => entries.get(nameEntryOf(id)) ?? id;
  return (
    <>
      <BoxesField form={form} name={name} {...common} boxes={ids.map((id) => [id, shownLine(nameOf(id))])} />
      {ids.map((id) => (
        <input type="hidden" name={nameEntryOf(id)} value={nameOf(id)} />
      ))}
      <div class="field">
        <label for={`${anchorOf(name)}-file`}>{reader.say('document.choose')}</label>
        <span class="hint" id={`${anchorOf(name)}-file-hint`}>
          {reader.say('document.choose.hint')}
        </span>
        <input
          type="file"
          id={`${anchorOf(name)}-file`}
          name="file"
          multiple
          aria-describedby={`${anchorOf(name)}-file-hint`}
        />
        <button class="button quiet" type="submit" name="do" value={`attach-${name}`} formenctype="multipart/form-data">
          {reader.say('document.attach')}
        </button>
      </div>
    </>
  );
}
