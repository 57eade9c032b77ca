import * as z from 'zod/mini';
import { Outcome } from '#schemas/case-state.ts';
import { courseOutcomes } from '#workflows/procedure/schemas/course.ts';

/** How a decision ends: adopted by the Committee, as the Secretary-General guided, or not at all (D1, D4). */
export const outcomes = ['adopted', 'adopted-as-guided', ...courseOutcomes] as const;

export const DecisionOutcome = z.extend(Outcome, { kind: z.enum(outcomes) });
