import { sentences } from '../decision/sentences.ts';
import type { Network } from '../network.ts';
import type { Print } from '../play.ts';
import { Story } from '../story.ts';
import {
  completion,
  forged,
  lifting,
  objection,
  outOfOffice,
  positions,
  proposal,
  question,
  replyToQuestion,
} from './letters.ts';
import type { Postbox, Received } from './postbox.ts';

/** Where proposals are sent. */
const decisions = 'decisions@tawafuq.example.org';

const mailbox = (who: string): string => `${who}@example.org`;

/** Everything is sent to the port for mail, and read in what comes back; the case itself is only looked at to tell of it. @returns the case */
export async function decisionByMail(network: Network, postbox: Postbox, print: Print): Promise<string> {
  const says = (who: string, about: string, lines: readonly string[]): void => {
    print(`\n  ✉ ${who}: ${about}`);
    for (const line of lines.filter((each) => each !== '')) print(`      ${line}`);
    print();
  };

  says('UNHCR', 'writes to decisions@, in Arabic', proposal);
  await postbox.write({ from: mailbox('unhcr'), to: decisions, subject: 'مقترح', lines: proposal });
  const missing = await postbox.newest(mailbox('unhcr'));
  print(`  → ${missing.subject}`);
  says('UNHCR', 'answers with what was missing', completion);
  await postbox.answer(mailbox('unhcr'), missing, completion);
  const begun = await postbox.newest(mailbox('unhcr'));
  print(`  → ${begun.subject}\n`);
  const caseId = /[A-Z]+-\d{4}-\d{4}/.exec(begun.subject)?.[0];
  if (caseId === undefined) throw new Error(`No case began: ${begun.text}`);
  const story = await Story.follow(network, { caseId, proposer: mailbox('unhcr') }, { sentences, print });

  const notice = (who: string): Promise<Received> =>
    postbox.newest(mailbox(who), ({ subject, html }) => subject.includes(caseId) && html.includes('mailto:act'));
  const act = async (who: string, choice: string, reason?: string): Promise<void> => {
    await postbox.act(mailbox(who), await notice(who), choice, reason);
    await story.tell();
  };

  await story.wait('PT3H');
  await act('secretariat', 'accept');
  await story.wait('PT4H');

  says('UNDP', 'an automatic reply, which nobody takes for a position', outOfOffice);
  const sentToUndp = await notice('undp');
  await postbox.write({
    ...{ from: mailbox('undp'), to: decisions, subject: `Automatic reply: ${sentToUndp.subject}` },
    ...{ lines: outOfOffice, headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } },
  });
  says('a stranger', 'as the ILO; no relay vouches for it, and it waits for the secretariat', forged);
  await postbox.write({
    ...{ from: mailbox('ilo'), to: decisions, subject: `Re: ${caseId}` },
    ...{ lines: forged, isForged: true },
  });

  says('WHO', 'asks, in Chinese, by answering its notice', question);
  await postbox.answer(mailbox('who'), await notice('who'), question);
  await story.tell();
  const asked = await postbox.newest(mailbox('secretariat'), ({ text }) => text.includes(question[0] ?? ''));
  says('the secretariat', 'answers that mail', replyToQuestion);
  await postbox.answer(mailbox('secretariat'), asked, replyToQuestion);
  await story.tell();

  says('UNODC', 'presses “Objection” in its mail, writes why in Russian, and sends it', [objection]);
  await act('unodc', 'objection', objection);
  const receipt = await postbox.newest(mailbox('unodc'));
  print(`  → ${receipt.subject}`);
  for (const [who, choice] of positions) {
    await act(who, choice);
    await story.wait('PT1H');
  }
  await story.wait('P4D');
  says('UNODC', 'lifts it by mail', [lifting]);
  await act('unodc', 'lift', lifting);
  // The text is put to all once more, and nobody breaks the silence.
  await story.wait('PT73H');
  await act('secretariat', 'publish');
  return caseId;
}
