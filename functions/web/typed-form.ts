import type { AppContext } from '#functions/lib/http/context.ts';
import type { Fields } from '#schemas/form/field.ts';
import { Language } from '#schemas/language.ts';
import { fieldAt } from '#web/form/field-at.ts';
import type { FormError } from '#web/form/form-error.ts';
import { withChangedRows } from '#web/form/rows.ts';
import { attachFiles } from './attach-files.ts';
import { checkForm } from './form-token.ts';
import { keepLanguage } from './keep-language.ts';
import { isWithFiles, urlEncoded, withFiles } from './posted-form.ts';

/** A form that people write into, as it was posted. */
export type TypedForm = {
  readonly entries: URLSearchParams;
  /** The entries to show the form with, where the button that was pressed sends nothing; `checked` if it only looks again. */
  readonly again:
    | { readonly entries: URLSearchParams; readonly checked: boolean; readonly errors?: readonly FormError[] }
    | undefined;
};

/**
 * Reads a form of `fields` whose buttons named in `sending` carry something out; `otherwise` is the button where none is named. Every
 * other button (another row, another language, a look) only shows the form again. That changes nothing and needs no proof of
 * where the form comes from, so whoever signed in anew, or speaks another language, keeps what they wrote.
 * @throws RequestError 415 when it is no form, 403 when it is to be carried out and is not ours.
 */
export async function typedForm(
  context: AppContext,
  fields: Fields,
  sending: readonly string[],
  otherwise: string,
): Promise<TypedForm> {
  const entries = await urlEncoded(context);
  const button = entries.get('do') ?? otherwise;
  if (sending.includes(button)) {
    checkForm(context, entries);
    return { entries, again: undefined };
  }
  const attached = /^attach-([\w.]+)$/.exec(button)?.[1];
  if (attached !== undefined && fieldAt(fields, attached)?.field.kind === 'documents') {
    // It keeps what is sent, and so needs proof of where it comes from.
    checkForm(context, entries);
    const { files } = isWithFiles(context) ? await withFiles(context) : { files: [] };
    return { entries, again: { ...(await attachFiles(context, attached, entries, files)), checked: false } };
  }
  const language = Language.safeParse(/^language-(\w+)$/.exec(button)?.[1]);
  if (language.success) keepLanguage(context, language.data);
  return {
    entries,
    again: { entries: withChangedRows(fields, entries, button) ?? entries, checked: button === 'check' },
  };
}
