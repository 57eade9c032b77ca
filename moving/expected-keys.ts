import { indexKeys, keys } from '#functions/lib/store/keys.ts';
import { sentMailsKey } from '#functions/lib/store/sent-mail-store.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Row } from './row.ts';

/** The keys that a row of this content has; undefined where the keys themselves are wrong already. */
export function expectedKeys(row: Row): Readonly<Record<string, string>> | undefined {
  const caseId = row.PK.slice('CASE#'.length);
  switch (row.kind) {
    case 'case': {
      const { caseId: id, at, since, openedAt } = row.state;
      const listed = indexKeys.case(row.procedure, at, openedAt, id);
      const former = indexKeys.unlistedCase(row.procedure, at, since, id);
      return { ...keys.case(id), ...(row.GSI1PK === former.GSI1PK ? former : listed) };
    }
    case 'book': {
      const { caseId: id, at, openedAt } = row.state;
      return { ...keys.case(id), ...indexKeys.case(row.procedure, at, openedAt, id) };
    }
    case 'news':
      return { ...keys.outbox(row.outbox.news.book, row.outbox.news.version), GSI1PK: 'OUTBOX' };
    case 'event':
      return keys.event(caseId, row.event.seq);
    case 'task': {
      const { taskId, assignees } = row.task;
      const assignee = assignees.find((each) => row.SK === keys.task(caseId, taskId, each).SK) as Assignee | undefined;
      if (assignee === undefined) return undefined;
      const [placed, former] = [indexKeys.task(assignee, row.task), indexKeys.formerTask(assignee, row.task)];
      return { ...keys.task(caseId, taskId, assignee), ...(row.GSI1PK === former.GSI1PK ? former : placed) };
    }
    case 'outbox':
      return { ...keys.outbox(row.outbox.caseId, row.outbox.seq), GSI1PK: 'OUTBOX' };
    case 'refusal':
      return keys.refusal(caseId, row.refused.at, row.SK.split('#')[2] ?? '');
    case 'refusals':
      return keys.refusals(caseId, row.SK.slice('REFUSALS#'.length));
    case 'sent-mails':
      return sentMailsKey(caseId, Number(row.SK.split('#')[1]), row.packed);
    case 'register':
      return keys.register(row.entry.publishedAt, row.entry.caseId);
    case 'register-entry':
      return keys.registerEntry(row.entry.caseId);
    case 'period':
      return keys.period(row.PK.slice('PERIOD#'.length), row.SK);
    case 'counter': {
      const [, prefix, year] = /^COUNTER#([A-Z]{2,4})-(\d{4})$/.exec(row.PK) ?? [];
      return prefix === undefined || year === undefined ? undefined : keys.counter(prefix, year);
    }
    case 'idempotency':
      return keys.idempotency(row.record.person, row.record.key);
    case 'sessions':
      return keys.sessions(row.PK.slice('SESSIONS#'.length));
    case 'calendar':
      return { ...keys.calendar(row.PK.slice('CALENDAR#'.length)), ...indexKeys.calendar(row.hash) };
    case 'views':
      return keys.views(row.PK.slice('VIEWS#'.length));
    case 'document':
      return keys.document(row.document.ref.documentId);
    case 'draft':
      return keys.draft(row.draft.draftId);
    case 'authored':
      return keys.authored(row.PK.slice('DRAFTS#'.length), row.SK);
    case 'roster':
      return keys.roster();
  }
}

/** The first key of the row that is not what its content asks for. */
export function wrongKey(row: Row): string | undefined {
  const expected = expectedKeys(row);
  if (expected === undefined) return 'SK';
  return Object.keys(expected).find((name) => (row as Readonly<Record<string, unknown>>)[name] !== expected[name]);
}
