import { afterAll, beforeAll, describe } from 'vitest';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { TableCalendarStore } from '#functions/lib/store/calendar-store.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { TableCounterStore } from '#functions/lib/store/counter-store.ts';
import { TableDocumentStore } from '#functions/lib/store/document-store.ts';
import { TableDraftStore } from '#functions/lib/store/draft-store.ts';
import { TableHistoryCheckStore } from '#functions/lib/store/history-check-store.ts';
import { TableOutboxStore } from '#functions/lib/store/outbox-store.ts';
import { TableReceivedMailStore } from '#functions/lib/store/received-mail-store.ts';
import { TableRefusalStore } from '#functions/lib/store/refusal-store.ts';
import { TableRegisterStore } from '#functions/lib/store/register-store.ts';
import { TableRosterStore } from '#functions/lib/store/roster-store.ts';
import { TableSentMailStore } from '#functions/lib/store/sent-mail-store.ts';
import { TableSessionStore } from '#functions/lib/store/session-store.ts';
import { TableSignInStore } from '#functions/lib/store/sign-in-store.ts';
import { TableChanges } from '#functions/lib/store/table-changes.ts';
import { TableViewStore } from '#functions/lib/store/view-store.ts';
import { MemoryCalendars } from '../support/memory-calendars.ts';
import { MemoryHistoryChecks } from '../support/memory-history-checks.ts';
import { MemoryRefusals } from '../support/memory-refusals.ts';
import { MemorySentMails } from '../support/memory-sent-mails.ts';
import { MemoryStores } from '../support/memory-stores.ts';
import { MemoryViews } from '../support/memory-views.ts';
import { calendarStoreContract } from './calendars.contract.ts';
import { caseListsContract } from './case-lists.contract.ts';
import { caseStoreContract } from './case-store.contract.ts';
import { documentStoreContract } from './documents.contract.ts';
import { draftStoreContract } from './drafts.contract.ts';
import { startTestDynamodb, type TestDynamodb } from './dynamodb.ts';
import { historyCheckContract } from './history-checks.contract.ts';
import { otherStoresContract } from './other-stores.contract.ts';
import { refusalStoreContract } from './refusals.contract.ts';
import { sentMailStoreContract } from './sent-mails.contract.ts';
import { viewStoreContract } from './views.contract.ts';

describe('stores in memory', () => {
  caseStoreContract(async () => {
    const stores = new MemoryStores();
    return { cases: stores, roster: stores };
  });
  caseListsContract(async () => new MemoryStores());
  documentStoreContract(async () => {
    const cases = new MemoryStores();
    return { cases, documents: cases.documents };
  });
  draftStoreContract(async () => {
    const cases = new MemoryStores();
    return { cases, drafts: cases.drafts };
  });
  calendarStoreContract(async () => new MemoryCalendars());
  viewStoreContract(async () => new MemoryViews());
  historyCheckContract(async () => new MemoryHistoryChecks());
  refusalStoreContract(async () => new MemoryRefusals());
  sentMailStoreContract(async () => new MemorySentMails());
  otherStoresContract(async () => {
    const stores = new MemoryStores();
    return {
      cases: stores,
      outbox: stores,
      register: stores,
      signIns: stores,
      counters: stores,
      sessions: stores,
      receivedMails: stores,
      changes: stores.changes,
    };
  });
});

describe('stores in the table', () => {
  let dynamodb: TestDynamodb;
  beforeAll(async () => {
    dynamodb = await startTestDynamodb();
  });
  afterAll(() => dynamodb.stop());

  caseStoreContract(async () => {
    const table = new Table(await dynamodb.newTable());
    return { cases: new TableCaseStore(table), roster: new TableRosterStore(table) };
  });
  caseListsContract(async () => new TableCaseStore(new Table(await dynamodb.newTable())));
  calendarStoreContract(async () => new TableCalendarStore(new Table(await dynamodb.newTable())));
  viewStoreContract(async () => new TableViewStore(new Table(await dynamodb.newTable())));
  historyCheckContract(async () => new TableHistoryCheckStore(new Table(await dynamodb.newTable())));
  refusalStoreContract(async () => new TableRefusalStore(new Table(await dynamodb.newTable())));
  sentMailStoreContract(async () => new TableSentMailStore(new Table(await dynamodb.newTable())));
  documentStoreContract(async () => {
    const table = new Table(await dynamodb.newTable());
    return { cases: new TableCaseStore(table), documents: new TableDocumentStore(table) };
  });
  draftStoreContract(async () => {
    const table = new Table(await dynamodb.newTable());
    return { cases: new TableCaseStore(table), drafts: new TableDraftStore(table) };
  });
  otherStoresContract(async () => {
    const table = new Table(await dynamodb.newTable());
    return {
      cases: new TableCaseStore(table),
      outbox: new TableOutboxStore(table),
      register: new TableRegisterStore(table),
      signIns: new TableSignInStore(table),
      counters: new TableCounterStore(table),
      sessions: new TableSessionStore(table),
      receivedMails: new TableReceivedMailStore(table),
      changes: new TableChanges(table),
    };
  });
});
