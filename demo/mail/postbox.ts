import { createTransport } from 'nodemailer';
import type { Network } from '../network.ts';

/** What somebody writes; `to` is an address of the product. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
  /** Header fields besides. */
  readonly headers?: Readonly<Record<string, string>>;
  /** No relay vouches for whoever wrote it. */
  readonly isForged?: boolean;
}

/** What the product has sent. */
export interface Received {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the relay of a sender's organization says of them (RFC 8601); the edition believes relays of this machine. */
const proven = 'mx.example.org; spf=pass; dkim=pass header.d=example.org; dmarc=pass header.from=example.org';
const unproven = 'mx.example.org; spf=fail; dkim=none; dmarc=fail header.from=example.org';

/** People as the product meets them by mail alone: they write to its port, and read what it sends them. */
export class Postbox {
  readonly #network: Network;
  readonly #port: number;

  constructor(network: Network, port: number) {
    this.#network = network;
    this.#port = port;
  }

  /** Sends a mail, and waits until all that comes of it has happened. */
  async write({ from, to, subject, lines, headers = {}, isForged = false }: Letter): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.#port, secure: false, ignoreTLS: true });
    try {
      await transport.sendMail({
        envelope: { from, to },
        ...{ from, to, subject, text: lines.join('\r\n') },
        headers: { 'Authentication-Results': isForged ? unproven : proven, ...headers },
      });
    } finally {
      transport.close();
    }
    await this.#network.wait('PT0S');
  }

  /** The newest mail to somebody of which `is` is true. */
  async newest(person: string, is: (mail: Received) => boolean = () => true): Promise<Received> {
    const found = (await this.#network.mailsTo<Received>(person)).filter(is).at(-1);
    if (found === undefined) throw new Error(`${person} has no such mail`);
    return found;
  }

  /** Answers a mail as mail programs do: to its Reply-To, with what it says beneath. */
  async answer(person: string, mail: Received, lines: readonly string[]): Promise<void> {
    await this.write({
      from: person,
      to: fieldOf(mail, 'reply-to'),
      subject: `Re: ${mail.subject}`,
      lines: [...lines, '', ...mail.text.split('\n').map((line) => `> ${line}`)],
      headers: { 'In-Reply-To': fieldOf(mail, 'message-id', 'in-reply-to') },
    });
  }

  /** Presses the link of a mail that offers a choice, writes a reason into the form that it fills in, and sends it. */
  async act(person: string, mail: Received, choice: string, reason?: string): Promise<void> {
    const offers = [...mail.html.matchAll(/href="(mailto:[^"]+)"/g)].map(([, href = '']) => offerIn(href));
    const offered = offers.find(({ body }) => body.includes(`[${choice}]`));
    if (offered === undefined) throw new Error(`'${mail.subject}' offers ${person} no '${choice}'`);
    const lines = offered.body.split('\r\n');
    // The last line but the mark at the end is for the reason.
    const at = lines.findLastIndex((line) => /[:：]\s*$/.test(line));
    if (reason !== undefined) lines[at] = `${lines[at]}${reason}`;
    await this.write({ from: person, to: offered.to, subject: offered.subject, lines });
  }
}

/** What a `mailto:` link fills in (RFC 6068). */
function offerIn(href: string): { readonly to: string; readonly subject: string; readonly body: string } {
  const url = new URL(href.replaceAll('&amp;', '&'));
  const query = new Map(
    url.search
      .slice(1)
      .split('&')
      .map((each) => each.split('=', 2) as [string, string]),
  );
  const given = (name: string) => decodeURIComponent(query.get(name) ?? '');
  return { to: decodeURIComponent(url.pathname), subject: given('subject'), body: given('body') };
}

/** The first field that is there. */
function fieldOf({ headers, subject }: Received, ...names: readonly string[]): string {
  const fields = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const found = names.map((name) => fields.get(name)).find((value) => value !== undefined);
  if (found === undefined) throw new Error(`'${subject}' has no ${names.join(', nor a ')}`);
  return found;
}
