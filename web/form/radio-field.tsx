import type { Child } from 'hono/jsx';
import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';

type RadioChoice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Fields that belong to this choice alone. */
  readonly under?: Child;
};

type Props = {
  form: FilledForm;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  choices: readonly RadioChoice[];
};

/** Choices side by side with their meaning. The error links to the first of them, as a group cannot be focused. */
export function RadioField({ form, name, label, hint, optional = false, choices }: Props) {
  const id = anchorOf(name);
  const chosen = form.entries.get(name);
  const error = errorAt(form, name);
  return (
    <fieldset class={error === undefined ? 'field choices' : 'field choices wrong'}>
      <legend>
        {label}
        {optional ? <span class="soft"> ({form.reader.say('form.optional')})</span> : null}
      </legend>
      {hint === undefined ? null : <span class="hint">{hint}</span>}
      {error === undefined ? null : (
        <span class="error" id={`${id}-error`}>
          {form.reader.refusal(error.code, error.params)}
        </span>
      )}
      {choices.map((choice, index) => {
        const own = index === 0 ? id : `${id}-${choice.value}`;
        return (
          <>
            <div class="radio">
              <input
                type="radio"
                id={own}
                name={name}
                value={choice.value}
                {...(choice.value === chosen ? { checked: true } : {})}
                {...(choice.hint === undefined ? {} : { 'aria-describedby': `${own}-hint` })}
              />
              <label for={own}>{choice.label}</label>
              {choice.hint === undefined ? null : (
                <span class="hint" id={`${own}-hint`}>
                  {choice.hint}
                </span>
              )}
            </div>
            {choice.under === undefined ? null : <div class="under">{choice.under}</div>}
          </>
        );
      })}
    </fieldset>
  );
}
