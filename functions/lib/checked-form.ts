import type { CheckedForm } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { refusalText } from '#words/refusal-text.ts';
import { say } from '#words/say.ts';
import type { Checked } from './use-cases/check-form.ts';

type Told = { readonly procedure: string; readonly language: InterfaceLanguage };

/** What was found of a form, as programs get it. */
export const checkedForm = ({ issues, checks }: Checked, { procedure, language }: Told): CheckedForm => ({
  issues: issues.map(({ field, code, params }) => ({
    ...{ field, code },
    message: refusalText(language, code, params, { procedure }),
  })),
  checks: checks.map(({ criterion, is, says }) => ({
    ...{ criterion, is },
    label: say(language, `criteria.${criterion}`, {}, { procedure }),
    note: say(language, says.key, says.params, { procedure }),
  })),
});
