import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CaseState } from '#schemas/case-state.ts';
import { type Item, type Key, marshalKey } from '../aws/dynamodb.ts';
import type { Claim } from '../periods/claim.ts';
import type { Commit } from '../ports.ts';
import { draftItems } from './draft-items.ts';
import { indexKeys, keys } from './keys.ts';
import { writtenRows } from './list-rows.ts';

/**
 * The items of one command's transaction, in a fixed order: the case first and the idempotency row, if any, second, so
 * that `CancellationReasons` can be read by position.
 */
export function commitItems(table: string, commit: Commit): TransactWriteItem[] {
  const { state, before } = commit;
  const put = (key: Key, attributes: Item): TransactWriteItem => ({
    Put: { TableName: table, Item: { ...marshalKey(key), ...attributes } },
  });
  const items = [caseItem(table, commit)];
  if (commit.idempotency !== undefined) items.push(idempotencyItem(table, commit.idempotency));
  for (const [index, event] of commit.events.entries()) {
    const link = { S: commit.links[index] as string };
    items.push(put(keys.event(state.caseId, event.seq), { event: { S: JSON.stringify(event) }, link }));
  }
  items.push(...watchItems(table, commit));
  for (const { key, attributes } of taskRows(before?.hasTasksByDue ? before.state : undefined, state))
    items.push(put(key, attributes));
  for (const { ref, uploader, at } of commit.documents ?? []) {
    items.push({
      Update: {
        TableName: table,
        Key: marshalKey(keys.document(ref.documentId)),
        UpdateExpression:
          'SET document = if_not_exists(document, :document) ADD cases :cases REMOVE expiresAtEpochSeconds',
        ExpressionAttributeValues: {
          ':document': { S: JSON.stringify({ ref, uploader, at }) },
          ':cases': { SS: [state.caseId] },
        },
      },
    });
  }
  if (commit.claim !== undefined) items.push(claimItem(table, commit.claim, state.caseId));
  if (commit.draft !== undefined) items.push(...draftItems(table, commit.draft));
  if (commit.outbox !== undefined) {
    items.push(
      put(keys.outbox(state.caseId, commit.outbox.seq), {
        ...marshalIndex(indexKeys.outbox(commit.outboxClaimedUntil, state.caseId)),
        outbox: { S: JSON.stringify(commit.outbox) },
      }),
    );
  }
  for (const { owed, notBefore } of commit.news) {
    items.push(
      put(keys.outbox(state.caseId, owed.news.version), {
        ...marshalIndex(indexKeys.outbox(notBefore, state.caseId)),
        outbox: { S: JSON.stringify(owed) },
      }),
    );
  }
  items.push(changedItem(table, commit));
  if (commit.roster !== undefined) {
    const roster = { roster: { S: JSON.stringify(commit.roster) }, loadedAt: { S: state.updatedAt } };
    items.push(put(keys.roster(), roster));
  }
  return items;
}

/** What takes the tasks that a command closes out of the lists of those whom they were asked of. */
export const closedTaskItems = (table: string, { before, state }: Commit): TransactWriteItem[] =>
  closedTasks(before?.state, state).map((key) => ({ Delete: { TableName: table, Key: marshalKey(key) } }));

function caseItem(table: string, commit: Commit): TransactWriteItem {
  const { state, before, procedure, stage, watch, flow, nonce } = commit;
  const rows = JSON.stringify(writtenRows(commit.lists, state));
  const lists = before?.lists && JSON.stringify(writtenRows(before.lists, state)) === rows ? undefined : { S: rows };
  const started = commit.outbox?.start && { SS: [commit.outbox.start.name] };
  const index = indexKeys.case(procedure, state.at, state.openedAt, state.caseId);
  if (before === undefined) {
    return {
      Put: {
        TableName: table,
        Item: {
          ...marshalKey(keys.case(state.caseId)),
          ...marshalIndex(index),
          procedure: { S: procedure },
          stage: { S: stage },
          version: { N: '1' },
          state: { S: JSON.stringify(state) },
          head: { S: commit.head },
          ...(watch === undefined ? {} : { watch: { S: JSON.stringify(watch) } }),
          ...(nonce === undefined ? {} : { nonce: { S: nonce } }),
          ...(lists === undefined ? {} : { lists }),
          ...(started === undefined ? {} : { runs: started }),
          tasksBy,
        },
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    };
  }
  const gone = [...(commit.forgetToken ? ['waitToken'] : []), ...(watch === undefined ? ['watch'] : [])];
  return {
    Update: {
      TableName: table,
      Key: marshalKey(keys.case(state.caseId)),
      UpdateExpression:
        'SET #state = :state, head = :head, stage = :stage, version = :next, GSI1PK = :pk, GSI1SK = :sk' +
        (watch === undefined ? '' : ', watch = :watch') +
        (lists === undefined ? '' : ', lists = :lists') +
        (flow === before.flow ? '' : ', flow = :flow') +
        (before.hasTasksByDue ? '' : ', tasksBy = :tasksBy') +
        (gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`) +
        (started === undefined ? '' : ' ADD runs :started'),
      ConditionExpression: 'version = :expected',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':state': { S: JSON.stringify(state) },
        ':head': { S: commit.head },
        ':stage': { S: stage },
        ':next': { N: String(before.version + 1) },
        ':expected': { N: String(before.version) },
        ':pk': { S: index.GSI1PK },
        ':sk': { S: index.GSI1SK },
        ...(watch === undefined ? {} : { ':watch': { S: JSON.stringify(watch) } }),
        ...(lists === undefined ? {} : { ':lists': lists }),
        ...(flow === before.flow ? {} : { ':flow': { N: String(flow) } }),
        ...(before.hasTasksByDue ? {} : { ':tasksBy': tasksBy }),
        ...(started === undefined ? {} : { ':started': started }),
      },
    },
  };
}

/** By what the rows of a case's tasks stand; of one that a former version wrote nothing says it. */
export const tasksBy = { S: 'due' };

/** The row that the watchdog finds the case by; written only when it changes. */
function watchItems(table: string, { state, before, watch }: Commit): TransactWriteItem[] {
  if (watch?.lookAt === before?.watch?.lookAt) return [];
  if (watch === undefined) return [{ Delete: { TableName: table, Key: marshalKey(keys.watch(state.caseId)) } }];
  return [watchRow(table, state.caseId, watch.lookAt)];
}

export const watchItem = (caseId: string, lookAt: string): Item => ({
  ...marshalKey(keys.watch(caseId)),
  ...marshalIndex(indexKeys.watch(lookAt, caseId)),
});

export const watchRow = (table: string, caseId: string, lookAt: string): TransactWriteItem => ({
  Put: { TableName: table, Item: watchItem(caseId, lookAt) },
});

/** Notes are kept for a week: whoever has followed none for so long reads everything anew. */
const notedForMs = 7 * 86_400_000;

/** Says that the case has changed, by the clock of this process: what happens in the case has times of its own, some of them long past. */
function changedItem(table: string, { state, before }: Commit): TransactWriteItem {
  const nowMs = Date.now();
  const key = keys.changed(new Date(nowMs).toISOString(), state.caseId, (before?.version ?? 0) + 1);
  const expiresAtEpochSeconds = { N: String(Math.ceil((nowMs + notedForMs) / 1000)) };
  return { Put: { TableName: table, Item: { ...marshalKey(key), expiresAtEpochSeconds } } };
}

/** The period is the case's from now on, unless another has become its since the claim was made. */
const claimItem = (table: string, { procedure, period, before }: Claim, caseId: string): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...marshalKey(keys.period(procedure, period)), caseId: { S: caseId } },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(PK)' }
      : { ConditionExpression: 'caseId = :before', ExpressionAttributeValues: { ':before': { S: before } } }),
  },
});

function idempotencyItem(table: string, record: NonNullable<Commit['idempotency']>): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: {
        ...marshalKey(keys.idempotency(record.person, record.key)),
        record: { S: JSON.stringify(record) },
        expiresAtEpochSeconds: { N: String(record.expiresAtEpochSeconds) },
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** One row for each assignee of each task that is open now and was not, or has changed, or is of a case that is called otherwise now. */
export function taskRows(before: CaseState | undefined, after: CaseState): { key: Key; attributes: Item }[] {
  const rowOf = (of: CaseState | undefined, taskId: string) =>
    JSON.stringify([of?.tasks[taskId], of?.title, of?.titles]);
  return Object.values(after.tasks)
    .filter(({ taskId }) => rowOf(before, taskId) !== rowOf(after, taskId))
    .flatMap((task) =>
      task.assignees.map((assignee) => ({
        key: keys.task(after.caseId, task.taskId, assignee),
        attributes: {
          ...marshalIndex(indexKeys.task(assignee, task)),
          task: { S: JSON.stringify(after.titles === undefined ? task : { ...task, titles: after.titles }) },
          title: { S: after.title },
        },
      })),
    );
}

function closedTasks(before: CaseState | undefined, after: CaseState): Key[] {
  return Object.values(before?.tasks ?? {})
    .filter((task) => after.tasks[task.taskId] === undefined)
    .flatMap((task) => task.assignees.map((assignee) => keys.task(after.caseId, task.taskId, assignee)));
}

export const marshalIndex = (index: { GSI1PK: string; GSI1SK: string }): Item => ({
  GSI1PK: { S: index.GSI1PK },
  GSI1SK: { S: index.GSI1SK },
});
