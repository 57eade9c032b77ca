import type { Outcome } from '#schemas/case-state.ts';
import type { SayingParams } from './saying-params.ts';

/** Whoever says something in one language, of one procedure. */
export type Speaker = {
  say(key: string, params?: SayingParams): string;
  labelled(label: string, value?: string): string;
  party(id: string): string;
};

/** How a case ended, and behind it what must be said beside that, so that nobody takes it for more than it is. Plain text. */
export function outcomeSaid(
  speaker: Speaker,
  { kind, withoutSupport, unreached, networkConcerns, concerns = [] }: Outcome,
): readonly [outcome: string, ...beside: string[]] {
  const standing = concerns.map(({ party, position }) =>
    speaker.labelled(speaker.party(party), speaker.say(`positions.${position}`)),
  );
  const concerned = [...new Set(networkConcerns?.map(({ party }) => party))];
  return [
    speaker.say(`outcomes.${kind}`),
    ...(withoutSupport === undefined ? [] : [speaker.say('register.without-support')]),
    ...(standing.length === 0 ? [] : [speaker.say('register.concerns', { concerns: standing })]),
    ...(concerned.length === 0 ? [] : [speaker.say('register.network-concerns', { parties: concerned })]),
    ...(unreached === undefined ? [] : [speaker.say('register.unreached', { parties: unreached })]),
  ];
}
