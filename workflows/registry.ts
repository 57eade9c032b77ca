import { decision } from './decision/index.ts';
import type { WorkflowModule } from './workflow-module.ts';

/** The procedures that the platform runs, by id. */
export const registry: Readonly<Record<string, WorkflowModule>> = {
  [decision.id]: decision,
};
