import { registry } from '#workflows/registry.ts';

/** The id of the procedure whose prefix a case's id has; undefined where no procedure has it. */
export const procedureOfCase = (caseId: string): string | undefined =>
  Object.values(registry).find(({ prefix }) => caseId.startsWith(`${prefix}-`))?.id;
