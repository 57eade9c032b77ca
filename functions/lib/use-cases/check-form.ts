import type { Check } from '#schemas/form/check.ts';
import { capacityToPropose } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { type FieldError, InvalidInputError } from '../errors.ts';
import { parseInput } from '../input.ts';
import { moduleOf } from '../module-of.ts';
import { claimPeriod } from '../periods/claim-period.ts';
import type { Services } from '../services.ts';
import { assertAdmissible } from './assert-admissible.ts';
import { documentsToName } from './attach-documents.ts';

/** What is wrong with a form, as it would be refused, and how it stands to the criteria that its procedure applies. */
export type Checked = { readonly issues: readonly FieldError[]; readonly checks: readonly Check[] };

type ToCheck = {
  readonly procedure: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** Who writes it beside the caller. */
  readonly authors?: readonly string[] | undefined;
};

/**
 * Looks at the form of a new case as far as it is filled in, by all the rules that would meet it if it were sent. Nothing is kept.
 * @throws ForbiddenError for whoever may not begin such a case
 */
export async function checkForm(
  services: Services,
  caller: Caller,
  { procedure, form, authors }: ToCheck,
): Promise<Checked> {
  const module = await moduleOf(procedure);
  const network = await services.network.directory();
  const actor = actorOf(caller, capacityToPropose(caller, network, module.id));
  const checks = module.forms.checksOf(form, { network, at: caller.now });
  try {
    const parsed = parseInput(module.forms.beginning.schema, form, 'form', module.id);
    await documentsToName(services, caller, parsed, 'form', { uploaders: authors });
    await assertAdmissible(services, module, { type: 'submit', form: parsed, at: caller.now, actor });
    await claimPeriod(services, module, parsed);
    return { issues: [], checks };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { issues: error.fields, checks };
  }
}
