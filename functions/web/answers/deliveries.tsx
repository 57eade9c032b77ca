import { mayHandleMail } from '#functions/lib/access.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { deliveries } from '#functions/lib/use-cases/deliveries/deliveries.ts';
import { DeliveriesQuery } from '#schemas/deliveries.ts';
import { DeliveriesPage } from '#web/pages/deliveries-page.tsx';
import { registry } from '#workflows/registry.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** What became of mails, what did not arrive first. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, DeliveriesQuery);
  const found = await deliveries(context.var.services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const page = (
    <DeliveriesPage
      frame={frameOf(context)}
      asked={asked}
      found={found}
      procedures={Object.keys(registry)}
      mends={mayHandleMail(caller)}
    />
  );
  return show(context, page);
}
