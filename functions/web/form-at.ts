import { moduleOf } from '#functions/lib/module-of.ts';
import { procedureOfCase } from '#functions/lib/procedure-of-case.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Fields } from '#schemas/form/field.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { registry } from '#workflows/registry.ts';

/** What may be posted to a task, by its id; undefined for a task of no procedure. */
export async function actFormOf(taskId: string): Promise<ActForm | undefined> {
  const procedure = procedureOfCase(taskId);
  if (procedure === undefined) return undefined;
  const { acts } = (await moduleOf(procedure)).forms;
  const kind = kindOfTask(taskId);
  return Object.hasOwn(acts, kind) ? acts[kind] : undefined;
}

/** The fields of the page of a task. */
export async function fieldsOfTask(taskId: string): Promise<Fields> {
  const act = await actFormOf(taskId);
  return act === undefined ? {} : pageFieldsOf(act);
}

/** The fields of whatever form is posted to a path; none where the page belongs to no procedure. */
export async function fieldsAt(path: string): Promise<Fields> {
  const taskId = taskAt(path);
  if (taskId !== undefined) return fieldsOfTask(taskId);
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
