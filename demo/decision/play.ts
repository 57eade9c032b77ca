import type { Play } from '../play.ts';
import { workingGroup, workplan } from './stories.ts';

export const decision: Play = {
  async tell({ network, root, print }) {
    print(
      '1  A working group on migration data: no consensus, facilitation, a second round, follow-up (times in UTC)\n',
    );
    const first = await workingGroup(network, root, print);
    print('\n2  An extension of the workplan: referral to the Secretary-General and his guidance\n');
    return [first, await workplan(network, root, print)];
  },

  about:
    'Two decisions of a committee of nine: one that meets an objection and is mended, one that goes to the Secretary-General.',
  look: ([first, second]) => [
    [`/cases/${first}`, 'a member: the case with positions and reasons, version by version', 'unhcr'],
    ['/board', 'the secretariat: what is stuck first, what waits, cases by state', 'secretariat'],
    [
      '/people',
      'the secretariat: who holds which role from which day; a change is tried before it is saved',
      'secretariat',
    ],
    [`/cases/${second}`, 'an auditor: the case that went to the Secretary-General, event by event', 'auditor'],
    ['/register', 'what was decided, for everybody'],
  ],
};
