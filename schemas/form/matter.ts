import { MatterId } from '../matter.ts';

/** One of the matters for which a body's working methods may be used, by its id; where they name none, it is not asked for. */
export const matter = () => ({ kind: 'matter', schema: MatterId }) as const;
