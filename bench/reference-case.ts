import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpConnection } from './http-connection.ts';
import type { People } from './people.ts';

/** A real text of the usual length, so that mails, hashes and history carry what they would. */
const text = `The Executive Committee,
Recalling that objective 1 of the Global Compact for Safe, Orderly and Regular Migration is to collect and utilize accurate and disaggregated data as a basis for evidence-based policies,
Decides to establish a working group on migration data, open to all members of the Network, and requests the secretariat to support it.`;

const form = {
  title: 'Working group on migration data',
  text,
  language: 'en',
  method: 'silence',
  circulateFor: 'PT72H',
};

/** Between two looks at a case whose clock has not started. */
const lookAgainAfterMs = 2;
const clockStartsWithinMs = 20_000;

interface Task {
  readonly taskId: string;
  readonly kind: string;
  readonly party: string | null;
}

interface View {
  readonly state: string;
  readonly deadline: string | null;
  readonly openTasks: readonly Task[];
}

/** Submits and screens a case; gives its id once it is in circulation. Its clock starts when its mails have arrived. */
export async function openCase(http: HttpConnection, people: People): Promise<string> {
  const created = await call<{ caseId: string }>(http, 'POST', '/api/cases', people.proposer, {
    procedure: 'decision',
    form,
  });
  await call(http, 'POST', `/api/tasks/${created.caseId}.1.screen`, people.secretariat, { choice: 'accept' });
  return created.caseId;
}

/** The case once its clock runs: all its notices have been delivered. */
export async function clockStarted(http: HttpConnection, people: People, caseId: string): Promise<View> {
  const giveUpAtMs = performance.now() + clockStartsWithinMs;
  while (performance.now() < giveUpAtMs) {
    const view = await call<View>(http, 'GET', `/api/cases/${caseId}`, people.secretariat);
    if (view.deadline !== null) return view;
    await sleep(lookAgainAfterMs);
  }
  throw new Error(`The clock of ${caseId} did not start within ${clockStartsWithinMs} ms`);
}

/**
 * Lets all eight members state a position, one after the other, until the case is seen adopted.
 * @returns milliseconds from posting the last position until the outcome was read
 */
export async function decide(http: HttpConnection, people: People, caseId: string, view: View): Promise<number> {
  const tasks = view.openTasks.filter((task) => task.kind === 'position');
  if (tasks.length !== 8) throw new Error(`${caseId} asks ${tasks.length} members, not eight`);
  for (const task of tasks.slice(0, -1)) await state(http, people, task);
  const last = tasks.at(-1) as Task;
  const postedAtMs = performance.now();
  await state(http, people, last);
  let now = await call<View>(http, 'GET', `/api/cases/${caseId}`, people.secretariat);
  while (now.state !== 'adopted') now = await call<View>(http, 'GET', `/api/cases/${caseId}`, people.secretariat);
  return performance.now() - postedAtMs;
}

/** The reference case from its submission to its outcome (design, section 9). */
export async function playCase(http: HttpConnection, people: People): Promise<number> {
  const caseId = await openCase(http, people);
  return decide(http, people, caseId, await clockStarted(http, people, caseId));
}

const state = (http: HttpConnection, people: People, { taskId, party }: Task): Promise<unknown> =>
  call(http, 'POST', `/api/tasks/${taskId}`, people.member(party ?? ''), { choice: 'support' });

async function call<T>(http: HttpConnection, method: string, path: string, token: string, body?: object): Promise<T> {
  const answer = await http.send(method, path, token, body && JSON.stringify(body));
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return JSON.parse(answer.text) as T;
}
