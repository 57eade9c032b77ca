import { decision } from './decision/index.ts';
import type { Procedure } from './procedure/procedure.ts';

/** The procedures that the platform runs, by id. */
export const registry: Readonly<Record<string, Procedure>> = {
  [decision.id]: decision,
};
