import { assignee } from '#schemas/task.ts';
import { circulation } from '#workflows/circulation/circulation.ts';
import type { Setup } from '#workflows/circulation/setup.ts';
import { networkBody } from '#workflows/network/network-body.ts';
import type { DecisionState } from '../schemas/state.ts';
import { endsWithTurn, staysOpen } from './ends-with-turn.ts';
import type { DecisionProceedings } from './hearing.ts';
import { informNetwork } from './inform-network.ts';
import { committeeAtWork } from './rules/committee-at-work.ts';

/** The Committee whose consensus makes a decision (fact D2). */
export const decidingBody = 'executive-committee';

/** The heads of the Committee's members, where the roster has them as a body with meetings of its own (fact D9). */
const principalsBody = 'executive-committee-principals';

/** Who sees to a decision's cases. */
export const desk = assignee.role('secretariat');

const setup: Setup<DecisionState> = {
  body: decidingBody,
  // The principals meet as required, and the annual meeting of the Network may also take decisions (D9).
  meetings: [decidingBody, principalsBody, networkBody],
  desk,
  situations: () => ({
    circulated: 'circulated',
    agreed: 'consensus',
    notAgreed: 'no-consensus',
    lifting: 'facilitation',
  }),
  closes: endsWithTurn,
  outlasts: staysOpen,
  circulated: (proceedings: DecisionProceedings) => informNetwork(proceedings, decidingBody),
  /**
   * Consensus adopts (D1, D2); what the Secretary-General has settled, as guided. Where it is a way forward that puts the
   * matter off, the matter rests until that day.
   */
  agreed(proceedings: DecisionProceedings, { version, ...known }, actor) {
    const { putOff, guidedVersion } = proceedings.state;
    if (putOff?.version === version) {
      proceedings.record({ type: 'case-deferred', data: { until: putOff.until } }, actor);
      return;
    }
    const basis = guidedVersion === version ? 'guidance' : 'consensus';
    proceedings.record({ type: 'decision-adopted', data: { version, basis, ...known } }, actor);
  },
  /** Its absence hands the matter to facilitation (D3). */
  notAgreed(proceedings: DecisionProceedings, actor) {
    const data = committeeAtWork(proceedings, decidingBody);
    proceedings.record({ type: 'facilitation-started', data }, actor);
  },
};

/** Texts go round in the Executive Committee. */
export const committee = circulation(setup);
