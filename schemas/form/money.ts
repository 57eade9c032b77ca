import * as z from 'zod/mini';

/** Digits and, where there are cents, a point with one or two: no sign, no separators, nothing that a program could read otherwise. */
const written = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Cents of an amount in US dollars. Never a floating-point number: 0.1 + 0.2 is no sum of money. */
export function centsOf(amount: string): bigint {
  const [, dollars, cents = ''] = written.exec(amount) ?? [];
  if (dollars === undefined) throw new Error(`'${amount}' is no amount of money`);
  return BigInt(dollars) * 100n + BigInt(cents.padEnd(2, '0'));
}

/** The amount as it is kept and shown to programs: exact decimal text with two digits of cents. */
export const amountOf = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** US dollars. Kept as text, which JSON and the table hold exactly; rules count with `centsOf`. */
export const money = ({ minimum, maximum }: { readonly minimum: string; readonly maximum: string }) =>
  ({
    kind: 'money',
    schema: z.pipe(
      z.string().check(
        z.refine((amount) => written.test(amount), { abort: true, params: { rule: 'not-an-amount' } }),
        z.refine((amount) => centsOf(amount) >= centsOf(minimum), { params: { rule: 'number-too-small', minimum } }),
        z.refine((amount) => centsOf(amount) <= centsOf(maximum), { params: { rule: 'number-too-large', maximum } }),
      ),
      z.transform((amount) => amountOf(centsOf(amount))),
    ),
  }) as const;
