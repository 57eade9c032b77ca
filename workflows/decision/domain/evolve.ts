import { type Evolutions, evolveWith } from '#workflows/procedure/evolutions.ts';
import { platformEvolutions } from '#workflows/procedure/platform-evolutions.ts';
import type { decisionEvents } from '../schemas/events.ts';
import type { DecisionState } from '../schemas/state.ts';
import { committee } from './committee.ts';
import { agreement } from './evolve/agreement.ts';
import { course } from './evolve/course.ts';
import { facilitation } from './evolve/facilitation.ts';
import { finding } from './evolve/finding.ts';
import { intake } from './evolve/intake.ts';
import { network } from './evolve/network.ts';
import { outcome } from './evolve/outcome.ts';
import { reply } from './evolve/reply.ts';
import { screening } from './evolve/screening.ts';
import { wayForward } from './evolve/way-forward.ts';

export const evolutions: Evolutions<DecisionState, typeof decisionEvents> = {
  ...platformEvolutions<DecisionState>(),
  ...committee.evolutions,
  ...course,
  ...intake,
  ...screening,
  ...facilitation,
  ...finding,
  ...wayForward,
  ...agreement,
  ...network,
  ...reply,
  ...outcome,
};

/** The case after an event. Pure; folding all events of a case gives the stored state. */
export const evolve = evolveWith(evolutions);
