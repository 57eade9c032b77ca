import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { NotFoundError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { foreignWords } from '#functions/lib/foreign-words.ts';
import { log } from '#functions/lib/log.ts';
import type { Services } from '#functions/lib/services.ts';
import { MailEvent, type NoticeReport, reportOf } from './mail-event.ts';

type Report = NoticeReport & { readonly messageId: string };

/** Records what became of mails, all of one circulation in one command. What fails goes back to the queue. */
export async function recordMailEvents(services: Services, records: readonly SQSRecord[]): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  const groups = new Map<string, Report[]>();
  for (const { messageId, body } of records) {
    const event = read(body);
    const report = event && reportOf(event);
    if (event === undefined) failed.push(messageId);
    if (report === undefined) continue;
    const key = `${report.caseId} ${report.seq}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...report, messageId }]);
  }
  await Promise.all(
    [...groups.values()].map(async (reports) => {
      try {
        await recordReports(services, reports);
      } catch (error) {
        if (error instanceof NotFoundError) return;
        log.error('mail events were not recorded', { error: String(error), caseId: reports[0]?.caseId });
        failed.push(...reports.map((report) => report.messageId));
      }
    }),
  );
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Undefined for what is no mail event: it goes to the dead letters by itself and takes no other message along. */
function read(body: string): MailEvent | undefined {
  try {
    return MailEvent.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

async function recordReports(services: Services, reports: readonly Report[]): Promise<void> {
  const [first] = reports;
  if (first === undefined) return;
  const at =
    reports
      .map((report) => report.at)
      .sort()
      .at(-1) ?? first.at;
  await execute(services, first.caseId, {
    type: 'record-deliveries',
    at,
    actor: { system: 'mail' },
    deliveries: {
      seq: first.seq,
      delivered: reports.filter((report) => report.bounced === undefined).map((report) => report.to),
      bounced: reports.flatMap(({ to, bounced, isComplaint }) =>
        bounced === undefined ? [] : [{ to, reason: foreignWords(bounced), ...(isComplaint && { isComplaint }) }],
      ),
    },
  });
}
