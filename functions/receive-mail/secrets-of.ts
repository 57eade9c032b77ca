import { linkCode, linkToken, sameSecret } from '#functions/lib/links.ts';
import type { Services } from '#functions/lib/services.ts';
import { noticeAnswered } from '#functions/lib/use-cases/notice-answered.ts';
import { caseIdOfTask } from '#schemas/ids.ts';

/** Links to tasks as our mails carry them, also where a program has put a line break after them. */
const taskLink = /\/t\/([A-Z]+-\d{4}-\d+\.\d+\.[a-z-]+(?:\.[A-Za-z0-9-]+)*)\/([\w-]{22})/g;
/** The proof in an address that was made for one notice. */
const keyed = /\b((?:(?:answer|act|bounces)\+[a-z]+-\d{4}-\d+-\d+|draft\+[0-9a-f]{32})-)[0-9a-v]{16}(?=@)/gi;

/** A mail may quote as many of ours; who quotes more has them shortened. */
const mostTasks = 10;

/** What stands in the place of what was taken out. */
const mark = '······';

/** An address without what proves that somebody was written to. */
export const withoutProof = (address: string): string => address.replace(keyed, `$1${mark}`);

/**
 * Takes out of words what a mail of ours proves with: the tokens of its links, its code, the proofs of its addresses. Whoever quotes a notice sends all
 * of it back, and what comes in is kept where more people read it than got the notice.
 */
export async function secretsOut(
  services: Services,
  text: string,
  to: readonly string[],
): Promise<(words: string) => string> {
  const links = [
    ...new Map([...text.matchAll(taskLink)].map(([, taskId = '', token = '']) => [token, taskId])).entries(),
  ];
  const codes = await Promise.all(
    links.slice(0, mostTasks).map(([token, taskId]) => codeBeside(services, taskId, token)),
  );
  const answered = await noticeAnswered(services, to);
  const secret = [...codes, await codeOf(services, answered)].filter((code) => code !== undefined);
  return (words) =>
    secret.reduce((rest, code) => rest.replaceAll(code, mark), withoutProof(words).replace(taskLink, `/t/$1/${mark}`));
}

/** The code that stood in the notice which is answered. */
async function codeOf(
  services: Services,
  answered: Awaited<ReturnType<typeof noticeAnswered>>,
): Promise<string | undefined> {
  if (answered === undefined || answered === 'unknown' || answered.notice.taskId === undefined) return undefined;
  const { nonce, notice } = answered;
  return linkCode(await services.signingKey(), { taskId: answered.notice.taskId, nonce }, notice.to);
}

/** The code that stands in the same mail as a link. */
async function codeBeside(services: Services, taskId: string, token: string): Promise<string | undefined> {
  const stored = await services.cases.load(caseIdOfTask(taskId));
  if (stored === undefined) return undefined;
  const [key, network] = await Promise.all([services.signingKey(), services.network.directory()]);
  const task = { taskId, nonce: stored.nonce };
  const holder = network.people().find(({ id }) => sameSecret(token, linkToken(key, task, id)));
  return holder && linkCode(key, task, holder.id);
}
