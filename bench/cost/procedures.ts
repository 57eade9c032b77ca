import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../demo/network.ts';
import { members } from '../people.ts';
import { openLinks } from './open-links.ts';

/** Something whose cost is counted: a case from its beginning to its end, as people would bring it about. */
export interface CostedProcedure {
  readonly id: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly story: string;
  /** What the issue wants to be reached, where it says so. */
  readonly reach?: { readonly transitions: number; readonly usd: number };
  /** Whether the working method reminds members a day before the instant. */
  readonly reminds: boolean;
  /** Who has signed in before, so that signing in is not counted. */
  readonly people: readonly string[];
  /** @returns the case, where there is one */
  play(edition: { readonly url: string; readonly root: string }, network: Network): Promise<string | undefined>;
}

const mailboxes = members.map((party) => `${party.toLowerCase()}@example.org`);
const secretariat = 'secretariat@example.org';

const proposal = (root: string) => {
  const { form } = JSON.parse(
    readFileSync(join(root, 'samples/decisions/working-group-on-migration-data.json'), 'utf8'),
  ) as {
    form: object;
  };
  return form;
};

/** Submitted, screened, and every contact who was mailed a link opens it once. */
async function circulate({ url, root }: { url: string; root: string }, network: Network): Promise<string> {
  const caseId = await network.propose('iom@example.org', proposal(root));
  await network.wait('PT0S');
  await network.act(secretariat, caseId, 'screen', { choice: 'accept' });
  await network.wait('PT0S');
  await openLinks(url, await network.mails(caseId));
  return caseId;
}

async function inSilence(edition: { url: string; root: string }, network: Network): Promise<string> {
  const caseId = await circulate(edition, network);
  await network.wait('PT73H');
  return publish(network, caseId);
}

async function publish(network: Network, caseId: string): Promise<string> {
  await network.act(secretariat, caseId, 'publish', { choice: 'publish' });
  await network.wait('PT0S');
  return caseId;
}

/** A further procedure is one more entry. */
export const procedures: readonly CostedProcedure[] = [
  {
    id: 'decision-by-silence',
    title: 'A decision by silence, eight members',
    story:
      'A member proposes a text in two languages, the secretariat accepts it, everybody who is asked opens the page behind the mail, nobody objects for 72 hours, the secretariat publishes.',
    reach: { transitions: 8, usd: 0.005 },
    reminds: false,
    people: [...mailboxes, secretariat],
    play: inSilence,
  },
  {
    id: 'decision-by-silence-reminded',
    title: 'The same, and all are reminded a day before',
    story:
      'As before, under a working method that reminds: whoever may state the position of a member that was silent so far, its alternates and principals included, gets one mail.',
    reminds: true,
    people: [...mailboxes, secretariat],
    play: inSilence,
  },
  {
    id: 'decision-by-all',
    title: 'The same, and all eight members state a position',
    reminds: true,
    story:
      'As the first, but each member supports the text in the portal within the hour; consensus is then reached early.',
    people: [...mailboxes, secretariat],
    async play(edition, network) {
      const caseId = await circulate(edition, network);
      for (const person of mailboxes) await network.act(person, caseId, 'position', { choice: 'support' });
      await network.wait('PT0S');
      return publish(network, caseId);
    },
  },
  {
    id: 'sign-in',
    title: 'One person signs in',
    reminds: false,
    story: 'Somebody asks for a code, gets it by mail, and enters it. It holds for thirty days.',
    people: [],
    async play(_, network) {
      await network.signIn('ilo@example.org');
      return undefined;
    },
  },
];
