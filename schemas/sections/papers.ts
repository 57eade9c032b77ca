import * as z from 'zod/mini';
import { Instant } from '../ids.ts';

/** A paper of a case: as it went out in an event, or, where that is null, as it would go out now. */
export const PaperView = z.strictObject({
  paper: z.string().check(z.regex(/^[a-z]+$/)),
  seq: z.nullable(z.int().check(z.positive())),
  at: z.nullable(Instant),
  /** SHA-256 of its file, as the event has recorded it. */
  sha256: z.nullable(z.string()),
});
export type PaperView = z.infer<typeof PaperView>;

/** Its address below its case: `dossier-20` is the one that went out in event 20. */
export const paperAddress = ({ paper, seq }: Pick<PaperView, 'paper' | 'seq'>): string =>
  seq === null ? paper : `${paper}-${seq}`;
