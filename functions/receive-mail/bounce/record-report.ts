import { isReturnOf, type Returned, readReturnAddress } from '#functions/lib/email/return-address.ts';
import { execute } from '#functions/lib/execute.ts';
import { foreignWords } from '#functions/lib/foreign-words.ts';
import type { Services } from '#functions/lib/services.ts';
import { fateInReport } from './fate-in-report.ts';

export type Report = {
  readonly at: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** The decoded part of that type, where the mail has one. */
  readonly deliveryStatus: string | undefined;
};

/** `bounce`: the notice has not arrived. `no-failure`: it is still tried, or did. `unclear-report`: somebody must look into it. */
export type ReportKind = 'bounce' | 'no-failure' | 'unclear-report';

/**
 * Takes a mail for a report about a notice if it came from the null sender, as reports do (RFC 5321, section 4.5.5), to the
 * address that this notice returns to. Whoever does not have the notice cannot know that address, so no stranger's words
 * are believed; undefined for all other mail, which changes no case.
 */
export async function recordReport(services: Services, report: Report): Promise<ReportKind | undefined> {
  const { at, envelope, deliveryStatus } = report;
  if (envelope.from !== '') return undefined;
  for (const address of envelope.to) {
    const returned = readReturnAddress(address);
    const to = returned && (await recipientOf(services, returned));
    if (returned === undefined || to === undefined) continue;
    const fate = fateInReport(deliveryStatus, to);
    if (fate.fate !== 'failed') return fate.fate === 'unclear' ? 'unclear-report' : 'no-failure';
    const reason = foreignWords(fate.diagnostic ?? '') || 'undeliverable';
    const deliveries = { seq: returned.seq, delivered: [], bounced: [{ to, reason }] };
    const command = { type: 'record-deliveries', at, actor: { system: 'mail' }, deliveries } as const;
    await execute(services, returned.caseId, command);
    return 'bounce';
  }
  return undefined;
}

/** To whom the notice went that returns to this address; undefined where we sent none. */
async function recipientOf(services: Services, returned: Returned): Promise<string | undefined> {
  const { caseId, seq } = returned;
  const found = await services.cases.loadWithHistory(caseId);
  const notices = found?.history.find((event) => event.seq === seq)?.notices ?? [];
  if (found === undefined || notices.length === 0) return undefined;
  const key = await services.signingKey();
  const { nonce } = found.stored;
  return notices.find(({ to: person }) => isReturnOf(key, returned, { caseId, nonce, seq, person }))?.to;
}
