/**
 * The journal's keys. An execution ARN has no slash in it (names may not), so the parts of a key can be told apart.
 *
 * | key | value |
 * |---|---|
 * | `execution/<arn>` | the execution, without its history |
 * | `history/<arn>/<first event id>` | the events of one transition |
 * | `started/<machine arn>/<instant>/<arn>` | what ListExecutions shows |
 * | `effect/<arn>/<id>` | a call that has not been answered |
 * | `timer/<instant>/<arn>/<id>` | nothing more: the key says it all |
 * | `token/<token>` | the task attempt that it stands for |
 * | `definition/<hash>` | a definition by which an execution took a step |
 */
export const executionKey = (arn: string): string => `execution/${arn}`;

export const historyPrefix = (arn: string): string => `history/${arn}/`;
export const historyKey = (arn: string, firstEventId: number): string =>
  `${historyPrefix(arn)}${String(firstEventId).padStart(6, '0')}`;

export const startedPrefix = (machineArn: string): string => `started/${machineArn}/`;
export const startedKey = (machineArn: string, startedAtMs: number, arn: string): string =>
  `${startedPrefix(machineArn)}${sortableInstant(startedAtMs)}/${arn}`;

export const effectPrefix = 'effect/';
export const effectKey = (arn: string, id: string): string => `${effectPrefix}${arn}/${id}`;

export const timerPrefix = 'timer/';
export const timerKey = (atMs: number, arn: string, id: string): string =>
  `${timerPrefix}${sortableInstant(atMs)}/${arn}/${id}`;

export function readTimerKey(key: string): { readonly atMs: number; readonly arn: string; readonly id: string } {
  const [instant = '', arn = '', id = ''] = key.slice(timerPrefix.length).split('/');
  return { atMs: Number(instant), arn, id };
}

export const definitionKey = (hash: string): string => `definition/${hash}`;

export const tokenKey = (token: string): string => `token/${token}`;

const sortableInstant = (atMs: number): string => String(Math.max(0, Math.ceil(atMs))).padStart(15, '0');
