import { committee } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { recordReply } from '../record-reply.ts';
import { enteredReply } from '../rules/entered-reply.ts';

/** What was entered for somebody is confirmed or repudiated by whose it is: a member's position, or the Secretary-General's reply. */
export function confirm(hearing: Hearing<'confirm'>): void {
  const { act, proceedings, surroundings } = hearing;
  if (proceedings.state.reply === undefined) {
    committee.rules.confirm(hearing);
    return;
  }
  const { reason } = act;
  if (act.choice === 'repudiate') {
    proceedings.record({ type: 'response-repudiated', data: { reason } });
    return;
  }
  const reply = enteredReply(surroundings.history());
  proceedings.record({ type: 'response-confirmed', data: { reason } });
  recordReply(proceedings, reply, surroundings);
}
