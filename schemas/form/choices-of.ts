import type { ActForm } from './define-act.ts';

type ChoicesOf<A extends Readonly<Record<string, ActForm>>> = {
  readonly [K in keyof A]: readonly (keyof A[K]['choices'] & string)[];
};

/** The choices that each kind of task offers, in their order. */
export const choicesOf = <A extends Readonly<Record<string, ActForm>>>(acts: A): ChoicesOf<A> =>
  Object.fromEntries(
    Object.entries(acts).map(([kind, { choices }]) => [kind, Object.keys(choices)]),
  ) as unknown as ChoicesOf<A>;
