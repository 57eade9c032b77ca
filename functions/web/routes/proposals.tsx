import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { capacityToPropose } from '#functions/lib/access.ts';
import { InvalidInputError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { FormError } from '#web/form/form-error.ts';
import { periodsOffered } from '#web/form/offered.ts';
import { inputOf } from '#web/form/read-act.ts';
import { readDecisionForm } from '#web/form/read-decision-form.ts';
import { withoutBlankRows } from '#web/form/rows.ts';
import { ProposalPage } from '#web/pages/proposal-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { offeredNow } from '../offered-now.ts';
import { receiptPath } from '../receipt-path.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

export const proposals = new Hono<AppEnv>()
  .get('/new', async (context) => {
    // Refused before somebody has written a page.
    capacityToPropose(signedIn(context), await context.var.services.network.directory());
    const offered = await offeredNow(context);
    const [method] = offered.methods;
    const [circulateFor = 'until'] = periodsOffered({ ...offered, methods: offered.methods.slice(0, 1) });
    const start = { language: context.var.language, method: method?.method ?? 'silence', circulateFor };
    return showProposal(context, new URLSearchParams(start), { fresh: true });
  })
  .post('/', async (context) => {
    const caller = signedIn(context);
    const { entries: posted, again } = await typedForm(context, ['submit', 'draft'], 'check');
    if (again !== undefined) return showProposal(context, again.entries, again);
    await admitCommand(context, 'proposals', caller.person.id);
    const entries = withoutBlankRows(posted);
    try {
      const { caseId } = await submitCase(context.var.services, caller, {
        procedure: 'decision',
        form: readDecisionForm(entries, caller.person.timeZone),
        draft: posted.get('do') === 'draft',
        idempotencyKey: posted.get('key') || undefined,
      });
      return context.redirect(receiptPath(`/cases/${caseId}`, 1), 303);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const errors = error.fields.map((wrong) => ({ ...wrong, field: inputOf('submit', entries, wrong.field) }));
      return showProposal(context, entries, { errors });
    }
  });

type Shown = { readonly errors?: readonly FormError[]; readonly checked?: boolean; readonly fresh?: boolean };

async function showProposal(context: AppContext, entries: URLSearchParams, shown: Shown = {}): Promise<Response> {
  const { errors = [], checked = false, fresh = false } = shown;
  const frame = inWordsOf(frameOf(context), 'decision');
  const offered = await offeredNow(context);
  const page = (
    <ProposalPage
      frame={frame}
      form={{ reader: frame.reader, entries, errors }}
      offered={offered}
      idempotencyKey={errors.length > 0 ? randomUUID() : (entries.get('key') ?? randomUUID())}
      checked={checked}
      fresh={fresh}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}
