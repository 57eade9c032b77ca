import type { Mail } from '#functions/lib/ports.ts';
import { settleMail } from '#functions/lib/use-cases/held-mail/settle-mail.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { keepingMailer, mailDesk } from '../mail-desk.ts';
import { proven } from '../mailed.ts';
import { offerOf } from '../offered-by-mail.ts';
import { createWorld, type World } from '../world.ts';
import { type ExampleMail, from } from './example-mail.ts';
import { linesOf } from './mailed-lines.ts';
import { rosterIn } from './roster-in.ts';

/** Answers to mails from outside, and what the secretariat is told of them, in a language. */
export async function examplesOfMailDesk(language: InterfaceLanguage): Promise<ExampleMail[]> {
  const desk = openDesk(await createWorld({ roster: rosterIn(language) }));
  const examples = new Map<string, ExampleMail>();
  for (const [example, play] of Object.entries(mailStories)) {
    const before = desk.sent.length;
    await play(desk, language);
    for (const sent of desk.sent.slice(before)) {
      const mail = nameOf(sent);
      // That the secretariat has it goes with many stories, and is the example of one.
      if (mail !== 'mail-passed-on' || example === 'a question')
        examples.set(`${mail} ${example}`, { of: 'platform', mail, example, from, sent });
    }
  }
  return [...examples.values()];
}

type Desk = ReturnType<typeof openDesk>;
type Play = (desk: Desk, language: InterfaceLanguage) => Promise<unknown>;

/** The name of such a mail stands in the mark by which it is sent once: `<mail>/<name>/<to>`. */
function nameOf({ headers }: Mail): string {
  const [first, name = ''] = headers['Tawafuq-Notice']?.split('/') ?? [];
  return first === 'held-back' ? 'mail-held-back' : name;
}

const decisions = 'decisions@example.org';
const stranger = 'ana@mission.example';
const nobodyVouches = { spf: 'none', dkim: 'none', dmarc: 'none' };

/** Each has a writer of its own, who says nothing twice; the flood comes last, since from then on mails are held back. */
const mailStories: Readonly<Record<string, Play>> = {
  'a question': ({ write }) => write('iom', ['When do we meet?'], { to: 'tawafuq@example.org' }),
  'nobody could work on it': async ({ parts, receive, at }) => {
    const { reader } = parts;
    Object.assign(parts, { reader: { read: () => new Promise<never>(() => undefined) } });
    const envelope = { from: 'a@mission.example', to: ['tawafuq@example.org'] };
    const attempt = (minutes: number) =>
      receive('x', { at, now: later(at, minutes), mail: 'set-aside', envelope, subject: 'A question' });
    for (const minutes of [0, 5]) void attempt(minutes);
    await new Promise(setImmediate);
    await attempt(10);
    Object.assign(parts, { reader });
  },
  'a whole proposal': ({ write }, language) => write('iom', linesOf(language).whole),
  'a proposal that went to two addresses': ({ write }, language) =>
    write('desa', linesOf(language).whole, { to: `${decisions}, concept-notes@example.org`, envelopeTo: decisions }),
  'something is missing': ({ write }, language) => write('ohchr', linesOf(language).lacking),
  'what was missing, and something after that': async ({ write, sent }, language) => {
    const { lacking, rest } = linesOf(language);
    await write('who', lacking);
    const to = sent.at(-1)?.replyTo ?? '';
    await write('who', rest, { to });
    await write('who', [...rest, ...lacking], { to });
  },
  'no line of the form': ({ write }) => write('iom', ['Dear colleagues, when do you meet?']),
  'no words': ({ write }) => write('iom', ['']),
  enciphered: ({ write }) =>
    write('iom', ['x'], { type: 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"' }),
  'it cannot be read': async ({ parts, write }) => {
    const { reader } = parts;
    const read: typeof reader.read = async (bytes, checking) => ({
      ...(await reader.read(bytes, checking)),
      cuts: ['unreadable'],
    });
    Object.assign(parts, { reader: { read } });
    await write('iom', ['What nobody can read']);
    Object.assign(parts, { reader });
  },
  'nobody vouches for the sender': ({ write }, language) =>
    write('undp', linesOf(language).whole, { verdicts: nobodyVouches }),
  'the sender may not begin one': ({ write }, language) => write('auditor', linesOf(language).whole),
  'an act by mail': async ({ write, mailTo, world }) => {
    await world.submit();
    const { to, body } = offerOf(mailTo('secretariat'), 'accept');
    await write('secretariat', [body], { to });
  },
  'an answer to a notice': ({ write, mailTo }) =>
    write('ilo', ['When do we meet?'], { to: mailTo('ilo').replyTo ?? '' }),
  'an answer that nobody vouches for': ({ write, mailTo }) =>
    write('unhcr', ['When do we meet?'], { to: mailTo('unhcr').replyTo ?? '', verdicts: nobodyVouches }),
  'an act that is written freely': ({ write, mailTo }) =>
    write('unicef', ['We object.'], { to: offerOf(mailTo('unicef'), 'support').to }),
  'the secretariat opens it': (desk, language) =>
    settled(desk, linesOf(language).whole, { is: 'opened', procedure: 'decision' }),
  'the secretariat puts it with a case': (desk, language) =>
    settled(desk, linesOf(language).lacking, { is: 'linked', caseId: 'DEC-2026-0001' }),
  'the secretariat refuses it': (desk, language) =>
    settled(desk, linesOf(language).rest, { is: 'refused', reason: 'The Network does not fund this.' }),
  'more than is passed on': async ({ write }) => {
    for (let number = 1; number <= 21; number += 1)
      await write('loop@mission.example', [`Question ${number}`], { to: 'tawafuq@example.org' });
  },
};

/** Somebody writes whom the roster does not know, and the secretariat makes something of it. */
async function settled({ world, write, sent }: Desk, lines: readonly string[], what: object): Promise<void> {
  await write(stranger, lines);
  const { items } = await world.services.receivedMails.newest(undefined, 100);
  const mail = items.find(({ sender, settled: done }) => sender?.address === stranger && done === undefined);
  await settleMail(world.services, await world.as('secretariat'), mail?.mailId ?? '', { ...what, tells: true });
  await world.settle();
  sent.push(...world.mails.slice(-1));
}

type Written = {
  readonly to?: string;
  readonly envelopeTo?: string;
  readonly type?: string;
  readonly verdicts?: typeof nobodyVouches;
};

function openDesk(world: World) {
  const mailer = keepingMailer();
  const { desk: parts, receive } = mailDesk(world.services, mailer);
  const at = world.now();
  return {
    world,
    sent: mailer.sent,
    parts,
    receive,
    at,
    /** The newest mail of a case to somebody. */
    mailTo(person: string): Mail {
      const found = world.mails.findLast(({ to }) => to === `${person}@example.org`);
      if (found === undefined) throw new Error(`There is no mail to ${person}`);
      return found;
    },
    async write(writer: string, lines: readonly string[], written: Written = {}): Promise<void> {
      const { to = decisions, envelopeTo = to, type = 'text/plain; charset=utf-8', verdicts = proven } = written;
      const writtenBy = writer.includes('@') ? writer : `${writer}@example.org`;
      const head = [`From: ${writtenBy}`, `To: ${to}`, 'Subject: A working group', `Content-Type: ${type}`];
      const message = Buffer.from([...head, '', ...lines].join('\r\n')).toString('latin1');
      await receive(message, { at, verdicts, envelope: { from: writtenBy, to: [envelopeTo] } });
      await world.settle();
    },
  };
}

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
