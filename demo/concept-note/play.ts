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

  about:
    'Two concept notes on their way to a joint programme: one of two countries that is funded in the end, one that is not eligible.',
  look: ([first, second]) => [
    [`/cases/${first}`, 'who brought the note: without the reviews', 'iom'],
    [`/cases/${first}`, 'a Resident Coordinator who signed it, in Arabic', 'rc.eg'],
    [`/cases/${first}`, 'the fund management unit: with the reviews', 'fmu'],
    [`/cases/${first}`, 'a reviewer: the own review', 'ohchr'],
    ['/board?procedure=concept-note', 'the fund management unit: what waits, and notes by state', 'fmu'],
    [`/cases/${second}`, 'the note that is not eligible', 'desa'],
    ['/meetings', 'when the Steering Committee meets, for everybody'],
    ['/pipeline', 'the public pipeline of joint programmes'],
    ['/register', 'what was funded, for everybody'],
  ],
};
