import type * as z from 'zod/mini';
import type { Hearing } from '#workflows/procedure/hearing.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { CirculationActs } from '../schemas/acts.ts';
import type { Circulating } from '../schemas/state.ts';
import type { RoundEvents } from '../setup.ts';

/** An act on a task that a round opened. What else the history of the procedure holds is not for a round to know. */
export type RoundHearing<S extends Circulating, K extends keyof CirculationActs> = Omit<
  Hearing<S, EventOf<RoundEvents>, z.infer<CirculationActs[K]>>,
  'surroundings'
> & { readonly surroundings: Surroundings<{ readonly at: string; readonly data: object }> };
