import type { ActForm } from '#schemas/form/define-act.ts';
import type { Fields } from '#schemas/form/field.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { registry } from '#workflows/registry.ts';

/** What may be posted to a task, by its id; undefined for a task of no procedure. */
export function actFormOf(taskId: string): ActForm | undefined {
  const procedure = Object.values(registry).find(({ prefix }) => taskId.startsWith(`${prefix}-`));
  const kind = kindOfTask(taskId);
  return procedure !== undefined && Object.hasOwn(procedure.forms.acts, kind) ? procedure.forms.acts[kind] : undefined;
}

/** The fields of the page of a task. */
export function fieldsOfTask(taskId: string): Fields {
  const act = actFormOf(taskId);
  return act === undefined ? {} : pageFieldsOf(act);
}

/** The fields of whatever form is posted to a path; none where the page belongs to no procedure. */
export function fieldsAt(path: string): Fields {
  const [, , taskId] = /^\/(tasks|t)\/([^/]+)/.exec(path) ?? [];
  if (taskId !== undefined) return fieldsOfTask(decodeURIComponent(taskId));
  const [, procedure] = /^\/cases\/new\/([^/]+)$/.exec(path) ?? [];
  const id = procedure ?? (path === '/proposals' ? firstProcedure : '');
  return Object.hasOwn(registry, id) ? (registry[id]?.forms.beginning.fields ?? {}) : {};
}

/** The one that had an address before there were several. */
export const firstProcedure = Object.keys(registry)[0] ?? '';
