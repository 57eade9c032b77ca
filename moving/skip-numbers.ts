import type { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { kindOf } from './row.ts';

/**
 * How many numbers are left out after a restore. Between the backup and the loss some were given, nobody knows how many; a
 * hundred are more than the Network decides in a year. Should it be more: links know their case by more than its number.
 */
export const skippedNumbers = 100;

/** No case gets a number that another one may have had since the backup. */
export async function skipNumbers(table: WholeTable): Promise<void> {
  for await (const item of table.scan()) {
    if (kindOf(item['PK']?.S ?? '', item['SK']?.S ?? '') !== 'counter') continue;
    await table.put({ ...item, last: { N: String(Number(item['last']?.N) + skippedNumbers) } });
  }
}
