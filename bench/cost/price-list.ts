import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const Price = z.strictObject({
  usd: z.number().check(z.nonnegative()),
  /** What every account has free in each month, for ever. */
  freePerMonth: z.optional(z.number()),
  unit: z.string(),
  source: z.url(),
  sure: z.boolean(),
});
const Assumption = z.strictObject({ value: z.number(), because: z.string() });

const PriceList = z.strictObject({
  region: z.string(),
  currency: z.literal('USD'),
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  note: z.string(),
  prices: z.record(z.string(), Price),
  assumptions: z.record(z.string(), Assumption),
});
export type PriceList = z.infer<typeof PriceList>;

export const readPrices = (): PriceList =>
  PriceList.parse(JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8')));

/** @throws Error that names what the list lacks */
export function usdOf(list: PriceList, name: string): number {
  const price = list.prices[name];
  if (price === undefined) throw new Error(`bench/cost/prices.json has no price '${name}'`);
  return price.usd;
}

export function assumed(list: PriceList, name: string): number {
  const assumption = list.assumptions[name];
  if (assumption === undefined) throw new Error(`bench/cost/prices.json has no assumption '${name}'`);
  return assumption.value;
}
