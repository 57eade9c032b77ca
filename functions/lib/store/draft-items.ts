import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Draft } from '#schemas/draft.ts';
import { type Key, marshalKey } from '../aws/dynamodb.ts';
import type { DraftStep, StoredDraft } from '../drafts/ports.ts';
import { keys } from './keys.ts';

/** Who finds a draft in their list: its authors, until it is a case. */
const listedFor = ({ authors, caseId }: Draft): readonly string[] => (caseId === null ? authors : []);

/** What writes a draft, on the condition that it is what was read. One that became a case stays, so that its link leads there. */
export function draftItems(table: string, { before, after }: DraftStep): TransactWriteItem[] {
  const forgetAt = String(Math.ceil(Date.parse(after.deletedAt) / 1000));
  const expires = { expiresAtEpochSeconds: { N: forgetAt } };
  const authors = listedFor(after);
  const gone = before === undefined ? [] : listedFor(before.draft).filter((person) => !authors.includes(person));
  return [
    {
      Put: {
        TableName: table,
        Item: {
          ...marshalKey(keys.draft(after.draftId)),
          draft: { S: JSON.stringify(after) },
          revision: { N: String((before?.revision ?? 0) + 1) },
          ...(after.caseId === null ? expires : {}),
        },
        ...asItWas(before),
      },
    },
    ...authors.map((person) => ({
      Put: { TableName: table, Item: { ...marshalKey(keys.authored(person, after.draftId)), ...expires } },
    })),
    ...gone.map((person) => removed(table, keys.authored(person, after.draftId))),
  ];
}

export const draftRemoval = (table: string, before: StoredDraft): TransactWriteItem[] => [
  { Delete: { TableName: table, Key: marshalKey(keys.draft(before.draft.draftId)), ...asItWas(before) } },
  ...listedFor(before.draft).map((person) => removed(table, keys.authored(person, before.draft.draftId))),
];

const removed = (table: string, key: Key): TransactWriteItem => ({
  Delete: { TableName: table, Key: marshalKey(key) },
});

const asItWas = (before: StoredDraft | undefined) =>
  before === undefined
    ? { ConditionExpression: 'attribute_not_exists(PK)' }
    : {
        ConditionExpression: 'revision = :read',
        ExpressionAttributeValues: { ':read': { N: String(before.revision) } },
      };
