import type { Desk } from '#functions/receive-mail/receive-mail.ts';
import type { MailVerdicts } from '#schemas/received-mail.ts';
import { keepingMailer, mailDesk } from './mail-desk.ts';
import type { World } from './world.ts';

type Sent = {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly header?: readonly string[];
  readonly messageId?: string;
  readonly dmarc?: string;
  readonly at?: string;
  readonly verdicts?: MailVerdicts;
};

/** Somebody answers mails of a world with mails. */
export function answering(world: World, authorities: Desk['authorities'] = []) {
  const mailer = keepingMailer();
  const { receive } = mailDesk(world.services, mailer, authorities);
  let last = 0;
  return {
    /** What was sent about mails that came in. */
    sent: mailer.sent,
    /** The newest mail of the case to somebody. */
    mailTo: (person: string) => {
      const found = world.mails.findLast(({ to }) => to === `${person}@example.org`);
      if (found === undefined) throw new Error(`There is no mail to ${person}`);
      return found;
    },
    /** @returns what became of it */
    async send({
      from,
      to,
      words,
      messageId,
      header = [],
      dmarc = 'pass',
      at = world.now(),
      verdicts,
    }: Sent): Promise<string> {
      last += 1;
      const lines = [
        `From: ${from}`,
        `Message-ID: <${messageId ?? last}@mail.example>`,
        'Subject: Re: a case',
        ...header,
        '',
        words,
      ];
      const message = Buffer.from(lines.join('\r\n')).toString('latin1');
      const found = { spf: 'pass', dkim: 'pass', dmarc };
      const { kept } = await receive(message, { at, envelope: { from, to: [to] }, verdicts: verdicts ?? found });
      await world.settle();
      return kept;
    },
    received: async () => (await world.services.receivedMails.newest(undefined, 300)).items,
  };
}
