import { randomUUID } from 'node:crypto';
import { InvalidInputError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { putQuestion } from '#functions/lib/use-cases/put-question.ts';
import { casePage, listCases, situations } from '#functions/lib/use-cases/read-cases.ts';
import { versionFile } from '#functions/lib/use-cases/text-file.ts';
import { CasesQuery } from '#schemas/api.ts';
import { questionAnchor } from '#web/case/question-anchor.ts';
import type { Compared } from '#web/case/texts.tsx';
import type { FormError } from '#web/form/form-error.ts';
import { CasePage } from '#web/pages/case-page.tsx';
import { CasesPage } from '#web/pages/cases-page.tsx';
import { ReceiptPage } from '#web/pages/receipt-page.tsx';
import { signedIn, standingIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { postedQuestion } from '../posted-question.ts';
import { seqOf } from '../receipt-path.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';

export async function listed(context: AppContext): Promise<Response> {
  // The form sends an empty state for all of them.
  const caller = signedIn(context);
  const query = readQuery(context, CasesQuery);
  const state = query.state || undefined;
  const request = { ...query, state, callerGone: callerGoneIn(context) };
  const { items, cursor } = await listCases(context.var.services, caller, request);
  const page = (
    <CasesPage frame={frameOf(context)} cases={items} situations={await situations()} state={state} next={cursor} />
  );
  return show(context, page);
}

export const shown = (context: AppContext, caseId: string): Promise<Response> => showCase(context, caseId);

/** The words of each form about questions have a field of their own, as several are on the page. */
export async function questioned(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  const { body, field } = postedQuestion(entries);
  const idempotencyKey = entries.get('key') || undefined;
  try {
    const { seq } = await putQuestion(context.var.services, caller, { caseId, body, idempotencyKey });
    return context.redirect(`/cases/${caseId}#${questionAnchor(body.question ?? seq)}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const errors = error.fields.map((each) => ({ ...each, field: each.field === 'words' ? field : each.field }));
    return showCase(context, caseId, { entries, errors });
  }
}

type Refused = { readonly entries: URLSearchParams; readonly errors: readonly FormError[] };

async function showCase(context: AppContext, caseId: string, refused?: Refused): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const compared = comparedOf(context.req.query('from'), context.req.query('to'));
  const { view, history } = await casePage(services, caller, caseId, compared);
  const { tasks: kinds } = await moduleOf(view.procedure);
  const standings = new Map(view.openTasks.map((task) => [task.taskId, standingIn(kinds, caller, task)]));
  const idsOf = (...wanted: readonly (string | undefined)[]) =>
    new Set([...standings].filter(([, standing]) => wanted.includes(standing)).map(([taskId]) => taskId));
  const frame = inWordsOf(frameOf(context), view.procedure);
  const page = (
    <CasePage
      frame={frame}
      view={view}
      history={history}
      own={idsOf('asked', 'on-behalf')}
      asked={idsOf('asked')}
      compared={compared}
      event={Number(context.req.query('event'))}
      asking={{
        form: { reader: frame.reader, entries: new URLSearchParams(), errors: [], ...refused },
        idempotencyKey: randomUUID(),
      }}
    />
  );
  return show(context, page, refused === undefined ? 200 : 400);
}

export async function version(context: AppContext, caseId: string, file: string): Promise<Response> {
  const asked = { caseId, version: numberIn(file), language: context.req.query('language') };
  return showFile(context, await versionFile(context.var.services, signedIn(context), asked));
}

export async function receipt(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const { view, history } = await casePage(services, caller, caseId);
  const frame = inWordsOf(frameOf(context), view.procedure);
  const page = (
    <ReceiptPage frame={frame} view={view} history={history} personId={caller.person.id} seq={seqOf(context)} />
  );
  return show(context, page);
}

/** `2.txt` is the second version; 0, which no version has, is what any other name says. */
const numberIn = (file: string): number => Number(/^([1-9]\d{0,3})\.txt$/.exec(file)?.[1] ?? 0);

/** Two versions to compare, the earlier one first, whichever way they were chosen. */
function comparedOf(one: string | undefined, other: string | undefined): Compared | undefined {
  const [from, to] = [Number(one), Number(other)].sort((a, b) => a - b);
  return from !== undefined && to !== undefined && from > 0 && to > 0 ? { from, to } : undefined;
}
