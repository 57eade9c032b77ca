import type { Machines, Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';

/** What dispatching works with. */
export type Post = {
  readonly services: Services;
  readonly mailer: Mailer;
  readonly machines: Machines;
  readonly mailFrom: string;
};
