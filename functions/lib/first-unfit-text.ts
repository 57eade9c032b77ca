import type * as z from 'zod/mini';
import { writtenLine } from '#schemas/text/written.ts';
import type { Path } from './placed-json.ts';

const fitLine = writtenLine({ minimum: 1, maximum: 100_000 });

/** Names and legal bases of a roster stand in mails and documents: they are held to the policy for whatever people write. */
export function firstUnfitText(value: unknown, path: Path = []): { path: Path; issue: z.core.$ZodIssue } | undefined {
  if (typeof value === 'string') {
    const issue = fitLine.safeParse(value).error?.issues[0];
    return issue && { path, issue };
  }
  for (const [key, member] of Object.entries(value ?? {})) {
    const mistake = firstUnfitText(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}
