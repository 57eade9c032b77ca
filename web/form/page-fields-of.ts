import { choice } from '#schemas/form/choice.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Field, Fields } from '#schemas/form/field.ts';
import { group } from '#schemas/form/group.ts';

/** The fields of an act as its page has them: the choice, and below it those of all choices, or under each its own. */
export function pageFieldsOf(act: ActForm): Fields {
  const [first = '', ...others] = Object.keys(act.choices);
  return { choice: choice([first, ...others]), ...(act.apart ? apartFields(act) : togetherFields(act)) };
}

const apartFields = ({ choices }: ActForm): Fields =>
  Object.fromEntries(Object.entries(choices).map(([name, fields]) => [name, group(fields)]));

/** What one choice needs and another does not is shown as needed; its hint says for which. */
export function togetherFields({ choices }: ActForm): Fields {
  const together: Record<string, Field> = {};
  for (const [name, field] of Object.values(choices).flatMap((fields) => Object.entries(fields))) {
    if (together[name] === undefined || field.mayLack === undefined) together[name] = field;
  }
  return together;
}
