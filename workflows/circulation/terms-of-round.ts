import * as z from 'zod/mini';
import { durationSeconds } from '#schemas/duration.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { roundMethod } from './schemas/method.ts';
import type { Circulating } from './schemas/state.ts';

const { until: _, ...lasting } = roundMethod;
const TermsThatLast = z.object(lasting);
type TermsOfRound = z.infer<typeof TermsThatLast> & { readonly until?: string };

/**
 * How a round that begins now is circulated. Whoever begins one is refused where the method is no longer in force; what goes
 * round again by itself, when nobody is there to be refused, does so by the terms of the round before.
 * @throws DomainError `unknown-method` where the first round has no method in force
 */
export function termsOfRound(
  body: string,
  { method: name, circulateFor, circulateUntil, openedAt, round }: Circulating,
  network: Directory,
  at: string,
): TermsOfRound {
  const method = network.methodOf(body, name, at);
  if (method === undefined) {
    if (round === undefined) throw new DomainError('unknown-method', { field: 'choice', params: { method: name } });
    return TermsThatLast.parse(round);
  }
  // A later round begins when it can: a deadline that was named for the first may be behind it.
  const until =
    circulateUntil !== undefined && leavesEnough(circulateUntil, method.minimumPeriod, at) ? circulateUntil : undefined;
  return {
    method: method.method,
    period: circulateFor ?? method.minimumPeriod,
    ...(until === undefined ? {} : { until }),
    requiredLanguages: method.requiredLanguages,
    remindBefore: method.remindBefore,
    ...lateBounceOf(method),
    floor: network.bodySettingsAt(body, openedAt).floor,
    ...(method.method === 'explicit' ? { unconfirmed: 'silence' as const } : {}),
    basis: method.basis,
    ...(method.adoptedBy === undefined ? {} : { adoptedBy: method.adoptedBy }),
  };
}

/** Whether a deadline that was named leaves at least the least period. */
export const leavesEnough = (until: string, minimumPeriod: string, at: string): boolean =>
  Date.parse(until) - Date.parse(at) >= durationSeconds(minimumPeriod) * 1000;
