import { linkCode, linkToken } from '#functions/lib/links.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import type { World } from './world.ts';

/** The path and the code that the mail about a task brings its recipient, who is named by the first part of their mailbox. */
export async function linkInMail(
  { services }: World,
  taskId: string,
  person: string,
): Promise<{ readonly path: string; readonly code: string }> {
  const key = await services.signingKey();
  const task = { taskId, nonce: (await services.cases.load(caseIdOfTask(taskId)))?.nonce };
  const to = `${person}@example.org`;
  return { path: `/t/${taskId}/${linkToken(key, task, to)}`, code: linkCode(key, task, to) };
}
