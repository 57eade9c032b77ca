import type { Procedure } from '#workflows/procedure/procedure.ts';
import { InvalidInputError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Claim } from './claim.ts';

/**
 * The claim of a case that begins with this form on the period that the form names; undefined where a procedure has no periods.
 * It is written with the case, on the condition that nobody was quicker. @throws InvalidInputError where another case has the period
 */
export async function claimPeriod({ cases }: Services, module: Procedure, form: unknown): Promise<Claim | undefined> {
  if (module.period === undefined) return undefined;
  const { field, keyOf, leaves } = module.period;
  const period = keyOf(form);
  const before = await cases.holderOf(module.id, period);
  const holder = before === undefined ? undefined : await cases.load(before);
  if (holder !== undefined && !leaves(holder.state))
    throw new InvalidInputError([{ field: `form.${field}`, code: 'period-taken', params: {} }], 0, module.id);
  return { procedure: module.id, period, before };
}
