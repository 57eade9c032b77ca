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

  look: (url, [first, second]) => [
    [`${url}/register`, 'what was decided, for everybody'],
    [`${url}/cases/${first}`, 'the first case, once you have signed in (secretariat@example.org sees all)'],
    [`${url}/cases/${second}`, 'the second'],
  ],
};
