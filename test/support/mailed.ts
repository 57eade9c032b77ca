import { keepingMailer, mailDesk } from './mail-desk.ts';
import { type MailedFile, mailWithFiles } from './mail-with-files.ts';
import { createWorld } from './world.ts';

/** What the domain of a sender says who is proven. */
export const proven = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };
export const mailedAt = '2026-03-02T09:10:00.000Z';

type Given = Partial<Omit<Parameters<ReturnType<typeof mailDesk>['receive']>[1], 'envelope'>>;

/** A mail as somebody writes it; where nothing is said, that of a focal point to the address for decisions. */
export type Written = Given & {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  /** On the envelope, where that is not what stands in its fields. */
  readonly envelopeTo?: readonly string[];
  readonly files?: readonly MailedFile[];
};

/** Where mail comes in, with people who write to it. */
export async function mailedWorld() {
  const world = await createWorld();
  const mailer = keepingMailer();
  const { desk, receive } = mailDesk(world.services, mailer);
  return {
    ...world,
    desk,
    sent: mailer.sent,
    sentTo: (to: string) => mailer.sent.filter((mail) => mail.to === to),
    shown: async () => (await world.services.receivedMails.newest(undefined, 100)).items,
    write: async (lines: readonly string[], written: Written = {}) => {
      const { from = 'iom@example.org', to = 'decisions@example.org', subject = 'Proposal', ...more } = written;
      const { headers = [], files = [], envelopeTo = to.split(',').map((each) => each.trim()), ...given } = more;
      const plain = { headers: ['Content-Type: text/plain; charset=utf-8'], lines };
      const made = files.length === 0 ? plain : mailWithFiles(lines, files);
      const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...made.headers];
      const message = Buffer.from([...head, ...headers, '', ...made.lines].join('\r\n')).toString('latin1');
      const received = await receive(message, {
        ...{ at: mailedAt, verdicts: proven, ...given },
        envelope: { from, to: envelopeTo },
      });
      await world.settle();
      return received;
    },
  };
}

/** A proposal in which nothing is missing, in lines. */
export const wholeProposal: readonly string[] = [
  'Title: A working group on migration data',
  'Language of the text: English',
  'HOW  members agree : silence procedure',
  'How long to circulate: 72 hours',
  '',
  'The Executive Committee sets up a working group.',
  'Title: it has one.',
];
