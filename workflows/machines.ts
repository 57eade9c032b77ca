import { buildConceptNote } from './concept-note/machine.ts';
import { buildDecision } from './decision/machine.ts';
import type { BuildMachine } from './kit/build-machine.ts';
import { buildMembershipNotice } from './membership-notice/machine.ts';

/** The flow of each procedure, by its id. Read by infra only: no function may reach the CDK (see registry.ts for them). */
export const machines: Readonly<Record<string, BuildMachine>> = {
  decision: buildDecision,
  'concept-note': buildConceptNote,
  'membership-notice': buildMembershipNotice,
};
