import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { committee } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';

/** Once all principals have endorsed a way forward, it goes to the Committee, which alone decides (fact D2): as its next text. */
export function goRoundIfEndorsed(
  proceedings: DecisionProceedings,
  { network, hashOf }: Pick<Surroundings<never>, 'network' | 'hashOf'>,
): void {
  const { state } = proceedings;
  const { heads = [], wayForward } = state.facilitating ?? {};
  if (wayForward === undefined || heads.some((party) => !wayForward.endorsed.includes(party))) return;
  const text = nextVersion(state, { text: wayForward.wording, followUps: [] }, hashOf);
  proceedings.record({ type: 'way-forward-endorsed', data: { text } }, { system: 'rules' });
  committee.circulate(proceedings, network);
}
