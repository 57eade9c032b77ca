import type { Caller } from '#functions/lib/caller.ts';
import type { FieldError } from '#functions/lib/errors.ts';
import { circumstancesOf } from '#functions/lib/file-form/circumstances-of.ts';
import { formOfSources } from '#functions/lib/file-form/form-of-lines.ts';
import { placesOf } from '#functions/lib/file-form/places.ts';
import { readLines } from '#functions/lib/file-form/read-lines.ts';
import type { Circumstances } from '#functions/lib/file-form/words-of.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { Services } from '#functions/lib/services.ts';
import { checkForm } from '#functions/lib/use-cases/check-form.ts';
import type { Answers } from '#schemas/draft.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Attached } from '../enclosed/attached.ts';
import { ownWords } from '../own-words.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** A form as a mail says it. */
export type MailedForm = {
  readonly procedure: string;
  readonly fields: Fields;
  readonly about: Circumstances;
  readonly form: Answers;
  readonly unclear: readonly FieldError[];
  readonly passedOver: readonly string[];
  /** In which its labels are; undefined where it has none. */
  readonly language: InterfaceLanguage | undefined;
};

/** Reads the form that a mail has in lines, and those that hang on it; `onto` is what was answered before. */
export async function readForm(
  services: Services,
  who: Parameters<typeof circumstancesOf>[1],
  procedure: string,
  mail: Pick<ParsedMail, 'text' | 'markupParts' | 'cuts'>,
  { onto = {}, forms = [] }: { readonly onto?: Answers } & Partial<Pick<Attached, 'forms'>> = {},
): Promise<MailedForm> {
  const module = await moduleOf(procedure);
  const { fields } = module.forms.beginning;
  const about = await circumstancesOf(services, who, module);
  const own = readLines(procedure, fields, ownWords(mail).own);
  // Beside a form that hangs on it a mail says what people say to one another, unless it has lines of the form itself.
  const letter = own.language === undefined ? [] : [{ ...own, body: '', passedOver: [...own.passedOver, own.body] }];
  const attached = forms.map((form) => form.read);
  const read = formOfSources(fields, forms.length === 0 ? [own] : [...attached, ...letter], about, onto);
  // What was cut was never seen: nobody hands in half a text.
  const main = placesOf(fields).find(({ field }) => field.kind === 'text');
  const cut: FieldError[] =
    mail.cuts.length === 0 || own.language === undefined
      ? []
      : [{ field: main?.path.join('.') ?? 'form', code: 'mail-cut', params: {} }];
  const { [main?.path[0] ?? '']: half, ...rest } = read.form;
  const form = cut.length === 0 || half === undefined ? read.form : rest;
  return { procedure, fields, about, ...read, form, unclear: [...cut, ...read.unclear] };
}

/**
 * What is missing or wrong in it, each field once: what can mean two things before what the rules of the form say.
 * @throws ForbiddenError for whoever may not begin such a case
 */
export async function wrongIn(
  services: Services,
  caller: Caller,
  { procedure, form, unclear }: Pick<MailedForm, 'procedure' | 'form' | 'unclear'>,
  authors?: readonly string[],
): Promise<FieldError[]> {
  const { issues } = await checkForm(services, caller, { procedure, form, authors });
  const inForm = issues.map((issue) => ({ ...issue, field: issue.field.replace(/^form\.?/, '') }));
  const known = new Set(unclear.map(({ field }) => field));
  return [...unclear, ...inForm.filter(({ field }) => !known.has(field))];
}
