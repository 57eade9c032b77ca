import type { Play } from '../play.ts';
import { funded } from './funded.ts';
import { ineligible } from './ineligible.ts';

export const conceptNote: Play = {
  async tell({ network, root, print }) {
    print('1  A note of two countries: sent back, returned, reviewed, deferred, endorsed, funded (times in UTC)\n');
    const first = await funded(network, root, print);
    print('\n2  A note of one entity without endorsement: not eligible\n');
    return [first, await ineligible(network, root, print)];
  },

  look: (url, [first, second]) => [
    [`${url}/meetings`, 'when the Steering Committee meets, for everybody'],
    [`${url}/pipeline`, 'the public pipeline of joint programmes'],
    [`${url}/register`, 'what was funded, for everybody'],
    [`${url}/cases/${first}`, 'the first note, once you have signed in:'],
    ['', '  iom@example.org, which brought it, rc.eg@ (in Arabic) and rc.ke@, who signed it: without the reviews'],
    ['', '  fmu@, the fund management unit, with the reviews; ohchr@ and unfpa@ (in Arabic), who gave them'],
    ['', '  undp@, who has a conflict of interest, is not shown it; sc.donor@, a seat of the Steering Committee'],
    [`${url}/cases/${second}`, 'the second: desa@, rc.np@, fmu@'],
  ],
};
