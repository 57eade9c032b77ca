import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Command, Surroundings } from './command.ts';
import { concludeIfCertain } from './conclude.ts';
import { hear } from './hear.ts';
import { passTime } from './pass-time.ts';
import { Proceedings } from './proceedings.ts';
import { recordDeliveries } from './record-deliveries.ts';
import type { RecordedEvent } from './recorded-event.ts';
import { submit } from './submit.ts';

/**
 * What `command` brings about in a case, as events in order; empty when nothing changes.
 * Time comes first: a round whose instant has come is concluded before anything else is looked at, so that a position
 * in the expiry second or later can never count, whoever is quicker (design §3). Only the watchdog's word changes
 * nothing: that nobody concluded the round is what it reports.
 * @throws DomainError when the rules refuse the command; nothing is to be stored then.
 */
export function decide(command: Command, state: DecisionState, surroundings: Surroundings): RecordedEvent[] {
  const proceedings = new Proceedings(state, command);
  if (command.type !== 'notice-stall') concludeAtInstant(proceedings);
  switch (command.type) {
    case 'draft':
    case 'submit':
      submit(proceedings, command, surroundings);
      break;
    case 'act':
      hear(command, proceedings, surroundings);
      break;
    case 'record-deliveries':
      recordDeliveries(proceedings, command.deliveries);
      break;
    case 'pass-time':
      passTime(proceedings, surroundings.network);
      break;
    case 'report-fault':
      proceedings.record({
        type: 'fault-reported',
        data: { where: command.where, error: command.error, cause: command.cause },
      });
      break;
    case 'notice-stall':
      proceedings.record({ type: 'stall-noticed', data: { expected: command.expected, by: command.by } });
      break;
    case 'restart-flow':
      proceedings.record({ type: 'flow-restarted', data: {} });
      break;
  }
  return proceedings.events;
}

function concludeAtInstant(proceedings: Proceedings): void {
  const { round } = proceedings.state;
  if (round?.expiresAt === undefined || proceedings.at < round.expiresAt) return;
  concludeIfCertain(proceedings, { system: 'clock' });
}
