import { desk } from '../committee.ts';

/** Who puts a decision to rest for a time. */
export const defers = [desk, 'role:coordinator'] as const;
