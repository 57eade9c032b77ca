import { assigneesOf } from '#workflows/network/assignees-of.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import type { Caller } from './caller.ts';

/** The caller as a procedure sees whoever reads. */
export const readerOf = (caller: Caller, network: Directory): Reader => ({
  person: caller.person.id,
  capacities: caller.capacities,
  assignees: assigneesOf(caller),
  network,
  at: caller.now,
});
