import type { RegisterEntry } from '#schemas/api.ts';
import type { RegisterFilter } from '#schemas/register-query.ts';
import { plainWords } from '../file-form/plain-words.ts';

/** Whether an outcome of the register is meant by a filter; its year is for whoever reads the list. */
export function isMeantBy({ q = '', procedure, outcome }: RegisterFilter): (entry: RegisterEntry) => boolean {
  const words = plainWords(q).split(' ').filter(Boolean);
  return (entry) => {
    if (procedure && entry.procedure !== procedure) return false;
    if (outcome && entry.outcome.kind !== outcome) return false;
    if (words.length === 0) return true;
    const said = plainWords(saidIn(entry));
    return words.every((word) => said.includes(word));
  };
}

/** What is looked through: the number, every title, the adopted text and what it asks of whom. */
const saidIn = ({ caseId, title, titles = {}, text, actions = [] }: RegisterEntry): string =>
  [
    ...[caseId, title, ...Object.values(titles), text ?? ''],
    ...actions.flatMap(({ action, owner }) => [action, owner]),
  ].join('\n');
