import { startClockIfReady } from '../circulate.ts';
import { unreachableNotice } from '../evolve/circulation.ts';
import type { Hearing } from '../hearing.ts';

/** A notice did not arrive: the secretariat has it sent again, or excuses it and answers for that (design §3). */
export function notice({ act, task, proceedings }: Hearing<'notice'>): void {
  const party = task.party ?? '';
  const bounced = Object.entries(proceedings.round.notices)
    .filter(([, found]) => found.party === party && found.state === 'bounced')
    .map(([to]) => to);
  const { reason } = act;
  for (const to of bounced) {
    if (act.choice === 'resend' && to !== unreachableNotice(party)) {
      proceedings.record({ type: 'notice-resent', data: { to, reason } });
    }
    if (act.choice === 'excuse') proceedings.record({ type: 'notice-excused', data: { to, party, reason } });
  }
  startClockIfReady(proceedings);
}
