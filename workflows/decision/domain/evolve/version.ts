import { withVersion } from '#workflows/texts/next-version.ts';
import type { TextVersion } from '#workflows/texts/schemas/stored.ts';
import type { DecisionState } from '../../schemas/state.ts';

/**
 * The case with a version that an event has entered, and with what that asks for: text, actions, owners and dates are
 * one. A version of before that was so left what was asked for as it stood.
 */
export function entered(
  state: DecisionState,
  event: { readonly seq: number },
  version: TextVersion,
  others?: Parameters<typeof withVersion>[3],
): DecisionState {
  const next = withVersion(state, event, version, others);
  return version.followUps === undefined
    ? next
    : { ...next, followUps: version.followUps.map((followUp) => ({ ...followUp })) };
}
