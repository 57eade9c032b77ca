import { registry } from '#workflows/registry.ts';

/** The id of the procedure whose prefix a case's id has, as do those of its tasks; undefined where no procedure has it. */
export const procedureOfCase = (caseId: string): string | undefined =>
  Object.entries(registry).find(([, { prefix }]) => caseId.startsWith(`${prefix}-`))?.[0];
