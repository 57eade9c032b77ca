import { Language } from '#schemas/language.ts';
import { DecisionFormFields } from './decision-form-fields.tsx';
import type { FilledForm } from './filled-form.ts';
import type { Offered } from './offered.ts';
import { PartiesField } from './parties-field.tsx';
import { RadioField } from './radio-field.tsx';
import { TextField } from './text-field.tsx';
import { TranslationFields } from './translation-rows.tsx';

type Props = {
  form: FilledForm;
  kind: string;
  choices: readonly string[];
  offered: Offered;
  /** The secretariat enters what a party told it. */
  onBehalf?: boolean;
};

/** What a task of each kind asks for: the choice with plain explanations, and the fields that belong to it. */
export function ActFields({ form, kind, choices, offered, onBehalf = false }: Props) {
  const { reader } = form;
  const only = choices.length === 1 ? choices[0] : undefined;
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
            under:
              kind === 'facilitate' ? (
                <FacilitationFields form={form} choice={value} parties={offered.parties} />
              ) : undefined,
          }))}
        />
      ) : (
        <>
          <p>{reader.say(`choices.${kind}.${only}.hint`)}</p>
          <input type="hidden" name="choice" value={only} />
        </>
      )}
      {kind === 'submit' ? <DecisionFormFields form={form} offered={offered} /> : null}
      {kind === 'translate' ? (
        <TranslationFields
          form={form}
          prefix="translation"
          languages={Language.options.map((language) => [language, reader.nameOf(language)] as const)}
        />
      ) : null}
      {kind === 'respond' ? (
        <TextField
          form={form}
          name="text"
          label={reader.say('form.newText.label')}
          hint={reader.say('form.newText.hint')}
          rows={8}
          optional
        />
      ) : null}
      {kind === 'submit' || kind === 'facilitate' ? null : (
        <ReasonField
          form={form}
          name="reason"
          about={onBehalf ? 'onBehalf' : (only ?? kind)}
          needed={needsReason(kind) || onBehalf}
        />
      )}
      {kind === 'position' ? (
        <TextField
          form={form}
          name="explanation"
          label={reader.say('form.explanation.label')}
          hint={reader.say('form.explanation.hint')}
          rows={3}
          optional
        />
      ) : null}
    </>
  );
}

/** Facilitation's three ways ask for different things, so each has its fields under its choice. */
function FacilitationFields({
  form,
  choice,
  parties,
}: {
  form: FilledForm;
  choice: string;
  parties: readonly string[];
}) {
  const { reader } = form;
  return (
    <>
      {choice === 'revise' ? (
        <>
          <TextField form={form} name="revise.title" label={reader.say('form.newTitle.label')} optional />
          <TextField
            form={form}
            name="revise.text"
            label={reader.say('form.newText.label')}
            hint={reader.say('form.newText.hint')}
            rows={10}
          />
        </>
      ) : null}
      {choice === 'consult' ? (
        <PartiesField form={form} name="consult.parties" label={reader.say('form.parties.label')} parties={parties} />
      ) : null}
      <ReasonField form={form} name={`${choice}.reason`} about={choice} needed={choice !== 'revise'} />
    </>
  );
}

type ReasonProps = { form: FilledForm; name: string; about: string; needed: boolean };

function ReasonField({ form, name, about, needed }: ReasonProps) {
  const { reader } = form;
  const key = reader.hears(`form.reason.${about}.label`) ? `form.reason.${about}` : 'form.reason';
  const hint = reader.hears(`${key}.hint`) ? reader.say(`${key}.hint`) : undefined;
  return (
    <TextField form={form} name={name} label={reader.say(`${key}.label`)} hint={hint} rows={4} optional={!needed} />
  );
}

/** Kinds that cannot go without words, whatever is chosen or for some of their choices; the field's hint says for which. */
const needsReason = (kind: string): boolean =>
  ['advise', 'follow-up', 'defer', 'notice', 'position', 'screen'].includes(kind);
