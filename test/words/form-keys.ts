import { everyModule } from '#functions/lib/module-of.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Field, Fields } from '#schemas/form/field.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { cancelForm, moveForm, planForm, receivedForm } from '#workflows/books/calendar/forms.ts';
import { absenceForm } from '#workflows/books/people/absence-forms.ts';
import { importForm, membersForm, newPersonForm } from '#workflows/books/people/forms.ts';
import { bodyForm, methodForm, networkForm, ownForm } from '#workflows/books/settings/forms.ts';

const procedures = await everyModule();

/** Forms by which settings are changed, by the kind under which their choices are said; procedures have theirs under one. */
export const settingForms: readonly (readonly [string, ActForm])[] = [
  ['settings', networkForm],
  ['body', bodyForm],
  ['method', methodForm],
  ...procedures.flatMap(({ settings }) => (settings === undefined ? [] : [['own', ownForm(settings.fields)] as const])),
];
/** Forms of books that offer no choice between settings. */
const bookForms = { planForm, moveForm, cancelForm, receivedForm, newPersonForm, membersForm, importForm, absenceForm };

/** Every field that is asked for anywhere, with its name; those of a choice too. */
const fields = [
  ...Object.values(bookForms).flatMap((form) => fieldsIn(form.fields)),
  ...settingForms.flatMap(([, act]) => fieldsIn(pageFieldsOf(act))),
  ...procedures.flatMap(({ forms }) => [
    ...fieldsIn(forms.beginning.fields),
    ...Object.values(forms.acts).flatMap((act) => fieldsIn(pageFieldsOf(act))),
  ]),
];

function fieldsIn(given: Fields): (readonly [string, Field])[] {
  return Object.entries(given).flatMap(([name, field]) => [
    [name, field] as const,
    ...(field.kind === 'group' || field.kind === 'rows' ? fieldsIn(field.fields) : []),
  ]);
}

/** What may ask for a field in words of its own: a procedure, a kind of task, a choice, the desk for somebody else. */
const askers = [
  'onBehalf',
  'people',
  'absence',
  ...procedures.flatMap(({ id, forms }) => [
    id,
    ...Object.entries(forms.acts).flatMap(([kind, { choices }]) => [kind, ...Object.keys(choices)]),
  ]),
];

/** Fields that a page has beside those of a form. */
const names = [...new Set([...fields.map(([name]) => name), 'email', 'code', 'form'])];
const said = ['label', 'hint'];

/** Rows that all are asked for are neither added nor removed. */
export const rowKeys = fields.flatMap(([name, field]) => {
  if (field.kind !== 'rows' && field.kind !== 'list') return [];
  const words = field.kind === 'rows' && field.oneFor !== undefined ? ['row'] : ['row', 'add', 'remove'];
  return words.map((word) => `form.${name}.${word}`);
});

export const ownFieldKeys = names.flatMap((name) =>
  askers.flatMap((asker) => said.map((word) => `form.${name}.${asker}.${word}`)),
);

export const fieldKeys = [
  ...names.flatMap((name) => said.map((word) => `form.${name}.${word}`)),
  ...fields.flatMap(([name, field]) =>
    'options' in field ? field.options.map((option) => `form.${field.saidAs ?? name}.${option}`) : [],
  ),
];

export const offeredPeriods = fields.flatMap(([, field]) => (field.kind === 'duration' ? field.offered : []));
