import type { Task } from '#schemas/task.ts';
import { contactsToResendTo } from '../circulation/acts/notice.ts';
import { checkMayGoRound } from '../circulation/circulate.ts';
import type { Directory } from '../network/directory.ts';
import { DomainError } from '../procedure/domain-error.ts';
import type { WithheldChoice } from '../procedure/procedure.ts';
import { checkMayAccept } from './domain/accept.ts';
import { decidingBody } from './domain/committee.ts';
import { checkMayDefer, checkMayReport } from './domain/finding.ts';
import { goesRound } from './domain/rules/goes-round.ts';
import type { DecisionState } from './schemas/state.ts';

/** Choices that the rules refuse whatever else the act says, each with the rule's own check. */
const checks: Readonly<Record<string, (state: DecisionState, network: Directory, at: string, task: Task) => unknown>> =
  {
    'screen.accept': (state, network, at) => checkMayAccept(state, network, at),
    'facilitate.revise': (state, network, at) => checkMayGoRound(decidingBody, state, network, at),
    'facilitate.way-forward': (state, network, at) => checkMayGoRound(decidingBody, state, network, at),
    'facilitate.report-failure': (state) => checkMayReport(state),
    'defer.defer': (state) => checkMayDefer(state),
    'respond.returned': (state, network, at) => checkMayGoRound(decidingBody, state, network, at),
    'minute.record': ({ sitting }, _, at) => {
      if (sitting !== undefined && sitting.at > at) throw new DomainError('meeting-not-held');
    },
    'respond.decided': (state, network, at) =>
      goesRound('decided', state, network) && checkMayGoRound(decidingBody, state, network, at),
    'notice.resend': (_, network, at, { party = '' }) => contactsToResendTo(party, network, at),
  };

/** The choices of an open task that nobody is to be offered at this instant, with the refusal that they would meet. */
export const withheldChoices = (state: DecisionState, task: Task, network: Directory, at: string): WithheldChoice[] =>
  task.choices.flatMap((choice) => {
    try {
      checks[`${task.kind}.${choice}`]?.(state, network, at, task);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ choice, code: error.refusal, params: error.params }];
    }
  });
