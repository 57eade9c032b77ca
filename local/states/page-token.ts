import { StatesError } from './states-error.ts';

/** Where a page ends: the last key taken whole, and how many entries of the next one were taken. */
export interface PagePosition {
  readonly after: string | null;
  readonly taken: number;
}

export const writePageToken = (position: PagePosition): string =>
  Buffer.from(JSON.stringify([position.after, position.taken])).toString('base64url');

/** @throws StatesError InvalidToken */
export function readPageToken(token: string | undefined): PagePosition {
  if (token === undefined) return { after: null, taken: 0 };
  try {
    const [after, taken] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [unknown, unknown];
    if ((after === null || typeof after === 'string') && Number.isInteger(taken))
      return { after, taken: Number(taken) };
  } catch {
    // Not a token of ours: the error below says so.
  }
  throw new StatesError('InvalidToken', 'The nextToken is not one that this service gave out');
}
