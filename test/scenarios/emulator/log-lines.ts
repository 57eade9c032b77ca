import { type Emulator, theOnly } from './emulator.ts';

/** What a function wrote to its log group, line by line. */
export async function logLinesOf({ aws, deployment }: Emulator, logGroup: RegExp): Promise<string[]> {
  const logGroupName = theOnly(deployment, 'AWS::Logs::LogGroup', logGroup);
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    type Page = { readonly events: { readonly message: string }[]; readonly nextToken?: string };
    const ask = { logGroupName, ...(nextToken === undefined ? {} : { nextToken }) };
    const page = await aws.json<Page>('logs', 'Logs_20140328.FilterLogEvents', ask);
    lines.push(...page.events.map(({ message }) => message));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return lines;
}
