import type * as z from 'zod/mini';
import type { Hearing } from '#workflows/procedure/hearing.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { meetingActForms } from '../schemas/meeting-acts.ts';
import type { Circulating } from '../schemas/state.ts';
import type { RoundEvents } from '../setup.ts';

/** An act on a task of a text that is taken at a meeting. */
export type MeetingHearing<S extends Circulating, K extends keyof typeof meetingActForms> = Omit<
  Hearing<S, EventOf<RoundEvents>, z.infer<(typeof meetingActForms)[K]['schema']>>,
  'surroundings'
> & { readonly surroundings: Surroundings<unknown> };
