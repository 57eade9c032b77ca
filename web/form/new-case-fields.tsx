import type { Fields } from '#schemas/form/field.ts';
import type { FilledForm } from './filled-form.ts';
import { FormFields } from './form-fields.tsx';

type Props = { form: FilledForm; fields: Fields; procedure: string };

/** What a new case asks for, and the ways on from it: to look at all answers, to send them, to keep them as a draft. */
export function NewCaseFields({ form, fields, procedure }: Props) {
  const { reader, offers } = form;
  return (
    <>
      <FormFields form={form} fields={fields} about={[procedure]} />
      <div class="buttons">
        <button class="button" type="submit" name="do" value="answers">
          {reader.say('form.answers-page')}
        </button>
        {offers?.draftOnly ? null : (
          <button class="button quiet" type="submit" name="do" value="submit">
            {reader.say('form.submit')}
          </button>
        )}
        <button class="button quiet" type="submit" name="do" value="draft">
          {reader.say('form.draft')}
        </button>
      </div>
    </>
  );
}
