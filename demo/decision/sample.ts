import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A proposal as `samples/decisions/` keeps it: follow-up is due so many days after submission. */
interface Sample {
  readonly proposer: string;
  readonly form: Readonly<Record<string, unknown>> & { readonly text: string };
  readonly followUps: readonly { readonly action: string; readonly owner: string; readonly dueIn: `P${number}D` }[];
}

export function readSample(root: string, name: string): Sample {
  return JSON.parse(readFileSync(join(root, 'samples/decisions', `${name}.json`), 'utf8')) as Sample;
}

/** The form to submit at an instant. */
export function formOf({ form, followUps }: Sample, now: string): { readonly followUps: readonly object[] } {
  const dueAt = (dueIn: string): string =>
    new Date(Date.parse(now) + days(dueIn) * 86_400_000).toISOString().slice(0, 10);
  return { ...form, followUps: followUps.map(({ action, owner, dueIn }) => ({ action, owner, dueAt: dueAt(dueIn) })) };
}

const days = (duration: string): number => Number(/^P(\d+)D$/.exec(duration)?.[1]);
