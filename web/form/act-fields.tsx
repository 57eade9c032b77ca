import type { ActForm } from '#schemas/form/define-act.ts';
import type { FilledForm } from './filled-form.ts';
import { FormFields } from './form-fields.tsx';
import { togetherFields } from './page-fields-of.ts';
import { RadioField } from './radio-field.tsx';

type Props = {
  form: FilledForm;
  kind: string;
  act: ActForm;
  /** Those of its choices that the task offers. */
  choices: readonly string[];
  /** The secretariat enters what a party told it. */
  onBehalf?: boolean;
};

/** What a task of each kind asks for: the choice with plain explanations, and the fields that belong to it. */
export function ActFields({ form, kind, act, choices, onBehalf = false }: Props) {
  const { reader } = form;
  const only = choices.length === 1 ? choices[0] : undefined;
  const about = [...(onBehalf ? ['onBehalf'] : []), only ?? kind, kind];
  return (
    <>
      {only === undefined ? (
        <RadioField
          form={form}
          name="choice"
          label={reader.say('form.choice.label')}
          choices={choices.map((value) => ({
            value,
            label: reader.say(`choices.${kind}.${value}`),
            hint: reader.say(`choices.${kind}.${value}.hint`),
            under: act.apart ? <FieldsUnder form={form} act={act} choice={value} /> : undefined,
          }))}
        />
      ) : (
        <>
          <p>{reader.say(`choices.${kind}.${only}.hint`)}</p>
          <input type="hidden" name="choice" value={only} />
          {act.apart ? <FieldsUnder form={form} act={act} choice={only} /> : null}
        </>
      )}
      {act.apart ? null : <FormFields form={form} fields={togetherFields(act)} about={about} />}
    </>
  );
}

/** Choices that ask for different things have each their own fields under them. */
const FieldsUnder = ({ form, act, choice }: { form: FilledForm; act: ActForm; choice: string }) => (
  <FormFields form={form} fields={act.choices[choice] ?? {}} prefix={`${choice}.`} about={[choice]} />
);
