import type { Network } from './network.ts';
import type { Sentences } from './sentences.ts';
import { Timeline } from './timeline.ts';

/** What a case begins with. */
interface Beginning {
  readonly procedure: string;
  /** A mailbox. */
  readonly proposer: string;
  readonly form: object;
  /** It is kept as a draft. */
  readonly draft?: boolean;
}

/** A case that has begun, and whose it is while it is a draft. */
export interface Begun {
  readonly caseId: string;
  readonly proposer: string;
}

/** In which words a story is told, and where to. */
export interface Telling {
  readonly sentences: Sentences;
  readonly print: (line: string) => void;
}

/** A case that a story moves on, one act after the other, each told as it happens. */
export class Story {
  readonly #network: Network;
  readonly #timeline: Timeline;
  readonly caseId: string;

  private constructor(network: Network, begun: Begun, telling: Telling) {
    this.#network = network;
    this.caseId = begun.caseId;
    this.#timeline = new Timeline(network, begun, telling);
  }

  static async begin(network: Network, beginning: Beginning, telling: Telling): Promise<Story> {
    const { procedure, proposer, form, draft = false } = beginning;
    const caseId = await network.propose(proposer, form, { procedure, draft });
    return Story.follow(network, { caseId, proposer }, telling);
  }

  /** Of a case that has begun. */
  static async follow(network: Network, begun: Begun, telling: Telling): Promise<Story> {
    const story = new Story(network, begun, telling);
    await story.tell();
    return story;
  }

  /** Tells what has happened since the last time. */
  tell(): Promise<void> {
    return this.#timeline.tell();
  }

  /** `who` is the part of the mailbox before the @. */
  async act(who: string, kind: string, choice: string, more: object = {}): Promise<void> {
    await this.#network.act(`${who}@example.org`, this.caseId, kind, { choice, ...more });
    await this.tell();
  }

  /** Opens the page of what is asked of them, and leaves it open. */
  async look(who: string): Promise<void> {
    await this.#network.lookAtTasks(`${who}@example.org`);
  }

  async wait(duration: string): Promise<void> {
    await this.#network.wait(duration);
    await this.tell();
  }

  async waitUntil(instant: string): Promise<void> {
    await this.#network.waitUntil(instant);
    await this.tell();
  }

  /** Several members state the same position, some hours apart. */
  async eachStates(members: readonly string[], position: string, kind = 'position'): Promise<void> {
    for (const member of members) {
      await this.act(member, kind, position);
      await this.wait('PT2H');
    }
  }
}
