import type { Item, Table } from '../aws/dynamodb.ts';
import type { EndedSessions, SessionStore } from '../sign-in/ports.ts';
import { keys } from './keys.ts';

/** Ended sessions of one person that are told apart; beyond these all of the person's sessions end. */
const mostIds = 100;

/** Which sessions have been ended: one row for each person who ever signed out, read with each of their requests. */
export class TableSessionStore implements SessionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async endedOf(email: string): Promise<EndedSessions> {
    return endedIn(await this.#table.get(keys.sessions(email)));
  }

  async end(
    email: string,
    { id, endsAtMs }: { readonly id: string; readonly endsAtMs: number },
    now: string,
  ): Promise<void> {
    const row = await this.#table.get(keys.sessions(email));
    const ended = row?.['ended']?.SS ?? [];
    if (ended.length >= mostIds) return this.endAll(email);
    const past = ended.filter((entry) => Number(entry.split(' ')[0]) <= Date.parse(now));
    if (past.length > 0) await this.#change(email, 'DELETE ended :entries', past);
    await this.#change(email, 'ADD ended :entries', [`${endsAtMs} ${id}`]);
  }

  async endAll(email: string): Promise<void> {
    await this.#table.update(keys.sessions(email), {
      UpdateExpression: 'ADD generation :one REMOVE ended',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    });
  }

  async #change(email: string, UpdateExpression: string, entries: string[]): Promise<void> {
    const ExpressionAttributeValues = { ':entries': { SS: entries } };
    await this.#table.update(keys.sessions(email), { UpdateExpression, ExpressionAttributeValues });
  }
}

const endedIn = (row: Item | undefined): EndedSessions => ({
  generation: Number(row?.['generation']?.N ?? 0),
  ids: new Set((row?.['ended']?.SS ?? []).map((entry) => entry.split(' ')[1] ?? '')),
});
