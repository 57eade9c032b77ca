import type { ActForm } from './define-act.ts';

/** The schema of what may be posted to a task of each kind. */
export const schemasOf = <A extends Readonly<Record<string, ActForm>>>(
  acts: A,
): { readonly [K in keyof A]: A[K]['schema'] } =>
  Object.fromEntries(Object.entries(acts).map(([kind, { schema }]) => [kind, schema])) as {
    [K in keyof A]: A[K]['schema'];
  };
