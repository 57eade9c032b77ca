import type { Network } from './network.ts';
import { formOf, readSample } from './sample.ts';
import { Timeline } from './timeline.ts';

/** A case that a story moves on, one act after the other, each told as it happens. */
export class Story {
  readonly #network: Network;
  readonly #timeline: Timeline;
  readonly caseId: string;
  /** What the proposal asks for; a new text asks for it again, or for nothing. */
  readonly followUps: readonly object[];

  private constructor(
    network: Network,
    { caseId, followUps }: Pick<Story, 'caseId' | 'followUps'>,
    print: (line: string) => void,
  ) {
    this.#network = network;
    this.caseId = caseId;
    this.followUps = followUps;
    this.#timeline = new Timeline(network, caseId, print);
  }

  static async begin(network: Network, root: string, sample: string, print: (line: string) => void): Promise<Story> {
    const proposal = readSample(root, sample);
    const form = formOf(proposal, await network.now());
    const caseId = await network.propose(proposal.proposer, form);
    const story = new Story(network, { caseId, followUps: form.followUps }, print);
    await story.#timeline.tell();
    return story;
  }

  /** `who` is the part of the mailbox before the @. */
  async act(who: string, kind: string, choice: string, more: object = {}): Promise<void> {
    await this.#network.act(`${who}@example.org`, this.caseId, kind, { choice, ...more });
    await this.#timeline.tell();
  }

  /** Opens the page of what is asked of them, and leaves it open. */
  async look(who: string): Promise<void> {
    await this.#network.lookAtTasks(`${who}@example.org`);
  }

  async wait(duration: string): Promise<void> {
    await this.#network.wait(duration);
    await this.#timeline.tell();
  }

  /** Several members state the same position, some hours apart. */
  async eachStates(members: readonly string[], position: string): Promise<void> {
    for (const member of members) {
      await this.act(member, 'position', position);
      await this.wait('PT2H');
    }
  }
}
