import { PersonId } from '../ids.ts';

/** One of those whom the form offers, by their mailbox; where it offers nobody, it is not asked for. */
export const person = () => ({ kind: 'person', schema: PersonId }) as const;
