import type { AppContext } from '#functions/lib/http/context.ts';

/** Where a person reads what was recorded: of this very act, however the case and the person's other acts go on. */
export const receiptPath = (page: string, seq: number | undefined): string =>
  `${page}/receipt${seq === undefined ? '' : `?act=${seq}`}`;

/** The act whose receipt is asked for; undefined for the latest. */
export function seqOf(context: AppContext): number | undefined {
  const seq = Number(context.req.query('act'));
  return Number.isSafeInteger(seq) && seq > 0 ? seq : undefined;
}
