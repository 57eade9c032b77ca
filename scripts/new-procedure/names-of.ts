import { existsSync } from 'node:fs';
import { registry } from '#workflows/registry.ts';

/** What a procedure is called where. */
export type Names = {
  /** Id, folder, and the name of its machine: `site-visit`. */
  readonly id: string;
  /** `SiteVisit`, in names of types. */
  readonly type: string;
  /** `siteVisit`, in names of values. */
  readonly value: string;
  /** `Site visit`, until its words say it better. */
  readonly title: string;
  /** What its case ids begin with: `SV`. */
  readonly prefix: string;
};

/** The names of the procedure that is copied. */
export const sample: Names = {
  id: 'sample-note',
  type: 'SampleNote',
  value: 'sampleNote',
  title: 'Sample note',
  prefix: 'SMP',
};

/** @throws Error where `id` cannot be a procedure's, or is taken */
export function namesOf(id: string): Names {
  if (!/^[a-z]{2,}(-[a-z]+)*$/.test(id) || id.length > 40)
    throw new Error('Name the procedure in lower case, as in `npm run new-procedure -- site-visit`.');
  if (existsSync(`workflows/${id}`)) throw new Error(`workflows/${id} is there already.`);
  const words = id.split('-');
  const type = words.map(capitalised).join('');
  return {
    id,
    type,
    value: type.charAt(0).toLowerCase() + type.slice(1),
    title: capitalised(words.join(' ')),
    prefix: freePrefix(words, new Set(Object.values(registry).map(({ prefix }) => prefix))),
  };
}

/** The initials, or as many of the first letters as it takes. @throws Error where all are taken */
function freePrefix(words: readonly string[], taken: ReadonlySet<string>): string {
  const letters = words.join('').toUpperCase();
  const initials = words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  const candidates = [initials, letters.slice(0, 3), letters.slice(0, 4), letters.slice(0, 2), letters.slice(-3)];
  const free = candidates.find((prefix) => /^[A-Z]{2,4}$/.test(prefix) && !taken.has(prefix));
  if (free === undefined)
    throw new Error(`No prefix for the cases of '${words.join('-')}' is free: name it otherwise.`);
  return free;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
