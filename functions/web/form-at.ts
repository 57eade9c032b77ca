import { moduleOf } from '#functions/lib/module-of.ts';
import { procedureOfCase } from '#functions/lib/procedure-of-case.ts';
import { settingsNamed } from '#functions/lib/use-cases/books/settings-of.ts';
import type { PeopleSubject } from '#functions/lib/use-cases/people/change-people.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Form } from '#schemas/form/define-form.ts';
import type { Fields } from '#schemas/form/field.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { cancelForm, moveForm, planForm } from '#workflows/books/calendar/forms.ts';
import { absenceForm } from '#workflows/books/people/absence-forms.ts';
import { importForm, membersForm, newPersonForm, personForm } from '#workflows/books/people/forms.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import { registry } from '#workflows/registry.ts';
import { settingsForm } from './settings-form.ts';

/** What may be posted to a task, by its id; undefined for a task of no procedure. */
export async function actFormOfTask(taskId: string): Promise<ActForm | undefined> {
  const procedure = procedureOfCase(taskId);
  if (procedure === undefined) return undefined;
  return actFormOf((await moduleOf(procedure)).forms, kindOfTask(taskId));
}

/** The fields of the page of a task. */
export async function fieldsOfTask(taskId: string): Promise<Fields> {
  const act = await actFormOfTask(taskId);
  return act === undefined ? {} : pageFieldsOf(act);
}

export type MeetingForm = 'plan' | 'move' | 'cancel';

/** The forms of the calendar. */
export const meetingForms: Readonly<Record<MeetingForm, Form>> = { plan: planForm, move: moveForm, cancel: cancelForm };

/** The forms by which people and bodies are changed. */
export const peopleForms: Readonly<Record<PeopleSubject['kind'], Form>> = {
  person: personForm,
  'new-person': newPersonForm,
  members: membersForm,
};

/** The fields of whatever form is posted to a path; none where the page belongs to no procedure and no book. */
export async function fieldsAt(path: string): Promise<Fields> {
  const taskId = taskAt(path);
  if (taskId !== undefined) return fieldsOfTask(taskId);
  const [, owner, method] = /^\/settings\/([^/]+)(\/[^/]+)?$/.exec(path) ?? [];
  if (owner !== undefined) {
    const named = settingsNamed({ owner, ...(method === undefined ? {} : { method }) });
    return pageFieldsOf(await settingsForm(named));
  }
  const [, kind] = /^\/meetings\/[^/]+\/(move|cancel)$/.exec(path) ?? [];
  if (path.startsWith('/meetings/')) return meetingForms[(kind ?? 'plan') as MeetingForm].fields;
  if (path === '/absences') return absenceForm.fields;
  if (path === '/people/import') return importForm.fields;
  if (path.startsWith('/people/')) return peopleForms[path === '/people/new' ? 'new-person' : 'person'].fields;
  if (path.startsWith('/bodies/')) return peopleForms.members.fields;
  const procedure = procedureAt(path);
  return procedure === undefined ? {} : (await moduleOf(procedure)).forms.beginning.fields;
}

/** The id of the procedure whose form is posted to a path. */
export function procedureAt(path: string): string | undefined {
  const taskId = taskAt(path);
  if (taskId !== undefined) return procedureOfCase(taskId);
  const [, named] = /^\/cases\/new\/([^/]+)$/.exec(path) ?? [];
  const id = named ?? (path === '/proposals' ? firstProcedure : '');
  return Object.hasOwn(registry, id) ? id : undefined;
}

/** The one that had an address before there were several. */
export const firstProcedure = Object.keys(registry)[0] ?? '';

const taskAt = (path: string): string | undefined => /^\/(?:tasks|t)\/([^/]+)/.exec(path)?.[1];
