import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { StoredCase } from '../ports.ts';

/** A case that is not there, for rules to be asked about what would begin it: no running number is taken, and no case has this one. */
export function caseToBe(module: Procedure, at: string): StoredCase {
  const caseId = `${module.prefix}-${at.slice(0, 4)}-0000`;
  return { procedure: module.id, state: module.initialState(caseId, at), version: 0, flow: 0 };
}
