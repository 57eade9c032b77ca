import type { Outcome } from '#schemas/case-state.ts';
import type { Reader } from '../reader.ts';

/** How a case ended, and what must be said beside it so that nobody takes it for more than it is. */
export function OutcomeText({ reader, outcome }: { reader: Reader; outcome: Outcome }) {
  const { kind, withoutSupport, unreached, networkConcerns, concerns = [] } = outcome;
  const standing = concerns.map(({ party, position }) =>
    reader.labelled(reader.party(party), reader.say(`positions.${position}`)),
  );
  const concerned = [...new Set(networkConcerns?.map(({ party }) => party))];
  return (
    <>
      {reader.say(`outcomes.${kind}`)}
      {withoutSupport === undefined ? null : <p>{reader.say('register.without-support')}</p>}
      {standing.length === 0 ? null : <p>{reader.say('register.concerns', { concerns: standing })}</p>}
      {concerned.length === 0 ? null : <p>{reader.say('register.network-concerns', { parties: concerned })}</p>}
      {unreached === undefined ? null : <p>{reader.say('register.unreached', { parties: unreached })}</p>}
    </>
  );
}
