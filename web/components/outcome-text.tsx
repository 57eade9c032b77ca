import type { Outcome } from '#schemas/case-state.ts';
import { outcomeSaid } from '#words/outcome-said.ts';
import type { Reader } from '../reader.ts';

/** How a case ended, and what must be said beside it so that nobody takes it for more than it is. */
export function OutcomeText({ reader, outcome }: { reader: Reader; outcome: Outcome }) {
  const [ended, ...beside] = outcomeSaid(reader, outcome);
  return (
    <>
      {ended}
      {beside.map((each) => (
        <p>{each}</p>
      ))}
    </>
  );
}
