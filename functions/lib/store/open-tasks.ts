import * as z from 'zod/mini';
import { OpenTask } from '#schemas/task.ts';
import { Titles } from '#schemas/text/titles.ts';
import type { Item, Table } from '../aws/dynamodb.ts';
import type { NamedTask } from '../named-task.ts';
import type { Placed } from '../ports.ts';
import { document, text } from './codec.ts';
import { indexed } from './indexed.ts';
import { indexKeys, keys } from './keys.ts';

/** Tasks that a former version placed are looked at up to here, the latest of them, until all have been given their places. */
const mostFormer = 500;

/** The open tasks in the index, by when they are due. */
export class OpenTasks {
  readonly #table: Table;
  #arePlaced = false;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Those asked of any of `assignees`, each once, what is due first before the others: at most `limit` of those after a place. */
  async first(assignees: readonly string[], after: string | undefined, limit: number): Promise<Placed<NamedTask>[]> {
    const found = await Promise.all([
      ...assignees.map((each) => indexed(this.#table, `ASKED#${each}`, '>', after ?? '-', limit)),
      ...((await this.#areAllPlaced()) ? [] : assignees.map((each) => this.#former(each))),
    ]);
    // Somebody who is asked in two ways has the same task at the same place twice.
    const tasks = new Map(found.flat().map((item) => [placeOf(item), item]));
    return [...tasks]
      .filter(([place]) => after === undefined || place > after)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .slice(0, limit)
      .map(([place, item]) => ({ place, item: namedTask(item) }));
  }

  #former(assignee: string): Promise<Item[]> {
    return indexed(this.#table, `TASKS#${assignee}`, '<', '~', mostFormer);
  }

  async #areAllPlaced(): Promise<boolean> {
    if (!this.#arePlaced) this.#arePlaced = (await this.#table.get(keys.placedByDue()))?.['reached']?.S === allPlaced;
    return this.#arePlaced;
  }
}

/** What stands in the place of how far the former rows have come. */
export const allPlaced = 'everything';

/** A task with what else its row keeps: the index holds no more than these two attributes of it (infra/constructs/single-table.ts). */
export const TaskOfRow = z.extend(OpenTask, { titles: z.optional(Titles) });

/** Its place by what is due, wherever it stands. */
function placeOf(item: Item): string {
  if (text(item, 'GSI1PK').startsWith('ASKED#')) return text(item, 'GSI1SK');
  const { task } = namedTask(item);
  return task.assignees.map((asked) => indexKeys.task(asked, task).GSI1SK)[0] ?? '~';
}

export function namedTask(item: Item): NamedTask {
  const { titles, ...task } = document(item, 'task', TaskOfRow);
  return { task, title: text(item, 'title'), ...(titles === undefined ? {} : { titles }) };
}
