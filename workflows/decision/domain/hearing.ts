import type { Hearing as AnyHearing } from '#workflows/procedure/hearing.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import type { Act, TaskKind } from '../schemas/acts.ts';
import type { DecisionEvent } from '../schemas/events.ts';
import type { DecisionState } from '../schemas/state.ts';

export type DecisionProceedings = Proceedings<DecisionState, DecisionEvent>;

/** An act on a task of a decision. */
export type Hearing<K extends TaskKind> = AnyHearing<DecisionState, DecisionEvent, Act<K>>;
