import { Duration } from '../duration.ts';

/** A length of time: one of those `offered`, or another that a program gave; `until` names the field of an instant in its place. */
export const duration = <const O extends { readonly offered: readonly string[]; readonly until?: string }>(
  options: O,
) => ({ kind: 'duration', ...options, schema: Duration }) as const;
