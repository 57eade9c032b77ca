import { everyModule } from '#functions/lib/module-of.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

/** The procedures by id. Whoever moves an installation may meet cases of each. */
export const procedures: Readonly<Record<string, Procedure>> = Object.fromEntries(
  (await everyModule()).map((module) => [module.id, module]),
);
