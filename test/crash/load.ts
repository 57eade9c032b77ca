import type { EditionClient } from '#test/support/edition-client.ts';
import { anyAct, endingAct, formOf, members, type Pick, people } from './acts.ts';
import type { Ledger, Request } from './ledger.ts';

export interface LoadOptions {
  readonly client: EditionClient;
  readonly ledger: Ledger;
  readonly pick: Pick;
  /** Told of each answer, when it has just come. */
  readonly onAnswer: () => void;
}

const workers = 4;
/** Enough that cases are in all stages; each one costs some sixty mails. */
const mostOpenCases = 8;

/** Several people at once propose, decide and let time pass, until the edition no longer answers. */
export async function drive(options: LoadOptions): Promise<void> {
  await Promise.all(Array.from({ length: workers }, () => driveOne(options)));
}

async function driveOne({ client, ledger, pick, onAnswer }: LoadOptions): Promise<void> {
  try {
    for (;;) {
      const as = pick(people);
      const tasks = await client.tasks(as);
      const openCases = as === 'secretariat' ? new Set(tasks.map(({ caseId }) => caseId)).size : mostOpenCases;
      const request = openCases < mostOpenCases ? proposal(ledger, pick(members)) : actOn(ledger, as, tasks, pick);
      if (request !== undefined) {
        await send(client, ledger, request);
        onAnswer();
      }
      if (pick(range(40)) === 0) await client.advance(pick(['PT1H', 'PT25H', 'PT73H', 'P10D']));
    }
  } catch (error) {
    if (!isLostConnection(error)) throw error;
  }
}

function proposal(ledger: Ledger, as: string): Request {
  return ledger.open('new', (mark) => ({
    as,
    path: '/api/cases',
    body: { procedure: 'decision', form: formOf(`Proposal ${mark}`, mark) },
    caseId: undefined,
  }));
}

type OpenTask = Awaited<ReturnType<EditionClient['tasks']>>[number];

function actOn(ledger: Ledger, as: string, tasks: readonly OpenTask[], pick: Pick): Request | undefined {
  if (tasks.length === 0) return undefined;
  const task = pick(tasks);
  if (anyAct(task.kind, task.title, '', pick) === undefined) return undefined;
  return openAct(ledger, as, task, (mark) => anyAct(task.kind, task.title, mark, pick));
}

const openAct = (ledger: Ledger, as: string, task: OpenTask, body: (mark: string) => unknown): Request =>
  ledger.open(task.kind, (mark) => ({
    as,
    path: `/api/tasks/${task.taskId}`,
    body: body(mark),
    caseId: task.caseId,
  }));

/**
 * The mark is the idempotency key too, so that a request that was not answered can be sent again.
 * @returns whether it was taken: what the rules refuse leads nowhere
 */
async function send(client: EditionClient, ledger: Ledger, request: Request): Promise<boolean> {
  const { path, body, as, mark } = request;
  const answer = await client.post<{ caseId?: string }>(path, body, { as, key: mark });
  ledger.settle(request, answer);
  return answer.status < 300;
}

/** What a person does who got no answer: sends it again. */
export async function askAgain(client: EditionClient, ledger: Ledger): Promise<number> {
  const { unanswered } = ledger;
  for (const request of unanswered) await send(client, ledger, request);
  return unanswered.length;
}

/** Longer than any case needs from wherever it stands. */
const mostTurns = 60;

/** Everybody does what leads to an outcome, and time passes where nobody is asked. */
export async function endAll(client: EditionClient, ledger: Ledger): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    await client.advance('PT0S');
    const open = await openCases(client, ledger);
    if (open.length === 0) return;
    const acted = await endSome(client, ledger);
    if (!acted) await client.advance('PT200H');
  }
  throw new Error(`Cases have not ended: ${(await openCases(client, ledger)).join(', ')}`);
}

async function endSome(client: EditionClient, ledger: Ledger): Promise<boolean> {
  let acted = false;
  for (const as of new Set(people)) {
    for (const task of await client.tasks(as)) {
      if (endingAct(task.kind, task.title, '') === undefined) continue;
      const isTaken = await send(
        client,
        ledger,
        openAct(ledger, as, task, (mark) => endingAct(task.kind, task.title, mark)),
      );
      acted ||= isTaken;
    }
  }
  return acted;
}

async function openCases(client: EditionClient, ledger: Ledger): Promise<string[]> {
  const views = await Promise.all(
    ledger.caseIds.map(async (id) => (await client.get<{ state: string }>(`/api/cases/${id}`, 'auditor')).body),
  );
  return ledger.caseIds.filter((_, index) => !ended.has(views[index]?.state ?? ''));
}

const ended = new Set(['published', 'implemented', 'withdrawn', 'closed-without-decision']);

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** The process went away: the request may have been carried out or not. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof TypeError && /fetch failed|terminated/.test(error.message);
