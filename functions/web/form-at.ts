import type { ActForm } from '#schemas/form/define-act.ts';
import type { Fields } from '#schemas/form/field.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';

/** What may be posted to a task, by its id; undefined for a task of no procedure. */
export function actFormOf(taskId: string): ActForm | undefined {
  const acts = procedureOfTask(taskId)?.forms.acts ?? {};
  const kind = kindOfTask(taskId);
  return Object.hasOwn(acts, kind) ? acts[kind] : undefined;
}

/** The fields of the page of a task. */
export function fieldsOfTask(taskId: string): Fields {
  const act = actFormOf(taskId);
  return act === undefined ? {} : pageFieldsOf(act);
}

/** The fields of whatever form is posted to a path; none where the page belongs to no procedure. */
export function fieldsAt(path: string): Fields {
  const taskId = taskAt(path);
  return taskId === undefined ? (procedureAt(path)?.forms.beginning.fields ?? {}) : fieldsOfTask(taskId);
}

/** The procedure whose form is posted to a path. */
export function procedureAt(path: string): Procedure | undefined {
  const taskId = taskAt(path);
  if (taskId !== undefined) return procedureOfTask(taskId);
  const [, named] = /^\/cases\/new\/([^/]+)$/.exec(path) ?? [];
  const id = named ?? (path === '/proposals' ? firstProcedure : '');
  return Object.hasOwn(registry, id) ? registry[id] : undefined;
}

/** The one that had an address before there were several. */
export const firstProcedure = Object.keys(registry)[0] ?? '';

const taskAt = (path: string): string | undefined => /^\/(?:tasks|t)\/([^/]+)/.exec(path)?.[1];

const procedureOfTask = (taskId: string): Procedure | undefined =>
  Object.values(registry).find(({ prefix }) => taskId.startsWith(`${prefix}-`));
