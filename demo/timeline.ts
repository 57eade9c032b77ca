import type { Network } from './network.ts';
import { sentenceOf, whoOf } from './sentences.ts';

const instantFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

const widthOfWho = 28;
const textColumn = 54;

/** Tells the history of a case as it grows. */
export class Timeline {
  readonly #network: Network;
  readonly #caseId: string;
  readonly #print: (line: string) => void;
  #told = 0;

  constructor(network: Network, caseId: string, print: (line: string) => void) {
    this.#network = network;
    this.#caseId = caseId;
    this.#print = print;
  }

  /** Prints what has happened since the last time, mails included. */
  async tell(): Promise<void> {
    // Moves nothing, and answers when machines and mails have come to rest.
    await this.#network.wait('PT0S');
    for (const event of await this.#network.history(this.#caseId)) {
      if (event.seq <= this.#told) continue;
      this.#told = event.seq;
      const mails =
        event.notices.length === 0
          ? ''
          : `  [${event.notices.length} ${event.notices.length === 1 ? 'mail' : 'mails'}]`;
      const sentence = sentenceOf(event, inWords) + mails;
      const [first = '', ...rest] = wrap(sentence, 100);
      this.#print(`  ${inWords(event.at)}  ${whoOf(event).padEnd(widthOfWho)}${first}`);
      for (const line of rest) this.#print(' '.repeat(textColumn) + line);
    }
  }
}

const inWords = (instant: unknown): string => instantFormat.format(new Date(String(instant)));

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.replace(/\s+/g, ' ').split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
