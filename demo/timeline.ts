import type { CaseEvent, Network } from './network.ts';
import { type Sentences, sentenceOf, whoOf } from './sentences.ts';
import type { Begun, Telling } from './story.ts';

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
  readonly #case: Begun;
  readonly #sentences: Sentences;
  readonly #print: (line: string) => void;
  #told = 0;

  constructor(network: Network, begun: Begun, { sentences, print }: Telling) {
    this.#network = network;
    this.#case = begun;
    this.#sentences = sentences;
    this.#print = print;
  }

  /** Prints what has happened since the last time, mails included. */
  async tell(): Promise<void> {
    // Moves nothing, and answers when machines and mails have come to rest.
    await this.#network.wait('PT0S');
    const news = (await this.#network.history(this.#case.caseId, this.#case.proposer)).filter(
      ({ seq }) => seq > this.#told,
    );
    this.#told = news.at(-1)?.seq ?? this.#told;
    for (const alike of runs(news)) this.#tellRun(alike);
  }

  #tellRun(alike: readonly CaseEvent[]): void {
    const [first, last] = [alike[0], alike.at(-1)];
    if (first === undefined || last === undefined) return;
    const again = alike.length === 1 ? '' : `, and ${alike.length - 1} more until ${inWords(last.at)}`;
    const mails = alike.reduce((sum, { notices }) => sum + notices.length, 0);
    const sent = mails === 0 ? '' : ` [${mails} ${mails === 1 ? 'mail' : 'mails'}]`;
    const [start = '', ...rest] = wrap(sentenceOf(first, this.#sentences, inWords) + again + sent, 96);
    this.#print(`  ${inWords(first.at)}  ${whoOf(first).padEnd(widthOfWho)}${start}`);
    for (const line of rest) this.#print(' '.repeat(textColumn) + line);
  }
}

/** Reminders that follow one another are told in one line. */
function runs(events: readonly CaseEvent[]): CaseEvent[][] {
  const found: CaseEvent[][] = [];
  for (const event of events) {
    const run = found.at(-1);
    if (event.type === 'reminder-sent' && run?.at(-1)?.type === 'reminder-sent') run.push(event);
    else found.push([event]);
  }
  return found;
}

export const inWords = (instant: unknown): string => instantFormat.format(new Date(String(instant)));

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.replace(/\s+/g, ' ').split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
