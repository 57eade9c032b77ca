import type { Caller } from '../caller.ts';
import {
  ForbiddenError,
  InvalidInputError,
  NotSignedInError,
  type RequestError,
  StateConflictError,
} from '../errors.ts';
import type { Services } from '../services.ts';
import type { TriedAct } from './keep-refusal.ts';

/** Answers what an act comes to; where it is refused, that is kept beside the case before whoever tried it is told. */
export async function keepingRefusals<T>(
  services: Services,
  caller: Caller,
  tried: TriedAct,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isRefusal(error)) await keptRefusal(services, caller, tried, error);
    throw error;
  }
}

/** Few acts are refused: no start loads what keeps them (docs/cold-start.md). */
export async function keptRefusal(...given: [Services, Caller, TriedAct, RequestError]): Promise<void> {
  const { keepRefusal } = await import('./keep-refusal.ts');
  await keepRefusal(...given);
}

/** What is not there, is asked too often, or cannot be answered now is no act that the rules refuse. */
const isRefusal = (error: unknown): error is RequestError =>
  [ForbiddenError, InvalidInputError, NotSignedInError, StateConflictError].some((kind) => error instanceof kind);
