import type { Play } from '../play.ts';
import { Postbox } from './postbox.ts';
import { decisionByMail } from './story.ts';

/** A decision in which nobody opens a page. */
export const mail: Play = {
  async tell({ network, mailPort, print }) {
    print('A decision by mail alone, from the first line of the proposal to its publication (times in UTC)\n');
    return [await decisionByMail(network, new Postbox(network, mailPort), print)];
  },

  about:
    'A decision in which nobody opens a page: begun, asked about, objected to, adopted and published, all by mail.',
  look: ([caseId]) => [
    [`/cases/${caseId}`, 'the secretariat: the case with its correspondence', 'secretariat'],
    ['/received', 'the secretariat: the mails that came in, and why each was sorted as it was', 'secretariat'],
    ['/register', 'what was decided, for everybody'],
  ],
};
