import { type BodySettingName, meetingSettingNames } from '#schemas/body-settings.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { bodyForm } from './forms.ts';

/** By what a body's settings are changed: those of its meetings, and those that count in what is decided there. */
export function formOfBody(usedThere: readonly BodySettingName[]): typeof bodyForm {
  const names = new Set<string>([...meetingSettingNames, ...usedThere]);
  const counting = Object.entries(bodyForm.choices).filter(([name]) => names.has(name));
  return defineActByChoice(Object.fromEntries(counting) as typeof bodyForm.choices, { apart: true });
}
