import type { Play } from '../play.ts';
import { Postbox } from './postbox.ts';
import { decisionByMail } from './story.ts';

/** A decision in which nobody opens a page. */
export const mail: Play = {
  async tell({ network, mailPort, print }) {
    print('A decision by mail alone, from the first line of the proposal to its publication (times in UTC)\n');
    return [await decisionByMail(network, new Postbox(network, mailPort), print)];
  },

  look: (url, [caseId]) => [
    [`${url}/register`, 'what was decided, for everybody'],
    [`${url}/cases/${caseId}`, 'the case with its correspondence, once you have signed in (secretariat@example.org)'],
    [`${url}/received`, 'the mails that came in, and why each was sorted as it was (secretariat@example.org)'],
  ],
};
