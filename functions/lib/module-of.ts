import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import { NotFoundError } from './errors.ts';
import { procedureOfCase } from './procedure-of-case.ts';

/** A procedure by its id, loaded when it is first asked for. @throws NotFoundError where there is none */
export async function moduleOf(procedure: string): Promise<Procedure> {
  const registered = Object.hasOwn(registry, procedure) ? registry[procedure] : undefined;
  if (registered === undefined) throw new NotFoundError('no-such-procedure');
  return registered.load();
}

/** The procedure whose prefix the id of a case has, or that of a task of it. @throws NotFoundError where none has */
export const moduleOfCase = (caseId: string): Promise<Procedure> => moduleOf(procedureOfCase(caseId) ?? '');

/** What is asked of cases of any procedure needs them all. */
export const everyModule = (): Promise<Procedure[]> => Promise.all(Object.values(registry).map(({ load }) => load()));
