import type { Contacts } from '#schemas/contacts.ts';
import { Bucket } from './aws/bucket.ts';
import { DocumentBucket } from './aws/document-bucket.ts';
import { Table } from './aws/dynamodb.ts';
import { DispatchFunction } from './aws/lambda.ts';
import { SecureParameters } from './aws/parameters.ts';
import { ProposeFunction } from './aws/propose-function.ts';
import { SearchFunction } from './aws/search-function.ts';
import type { HistoryCheckStore } from './chain/ports.ts';
import { executionsOf } from './executions/executions-of.ts';
import { Network } from './network.ts';
import type { Provider, ProviderSettings } from './oidc/provider-settings.ts';
import type { Dispatcher, Parameters } from './ports.ts';
import type { RefusalStore } from './refusals/ports.ts';
import type { SentMailStore } from './sent-mails/ports.ts';
import type { ServiceSettings, Services } from './services.ts';
import { readSigningKey } from './signing-key.ts';
import { TableCalendarStore } from './store/calendar-store.ts';
import { TableCaseStore } from './store/case-store.ts';
import { TableCounterStore } from './store/counter-store.ts';
import { TableDocumentStore } from './store/document-store.ts';
import { TableDraftStore } from './store/draft-store.ts';
import { TableOutboxStore } from './store/outbox-store.ts';
import { TableReceivedMailStore } from './store/received-mail-store.ts';
import { TableRegisterStore } from './store/register-store.ts';
import { TableRosterStore } from './store/roster-store.ts';
import { TableSessionStore } from './store/session-store.ts';
import { TableSignInStore } from './store/sign-in-store.ts';
import { TableChanges } from './store/table-changes.ts';
import type { ViewStore } from './views/ports.ts';

/** The composition root: environment to adapters to ports. */
export function compose(env: {
  readonly TABLE_NAME: string;
  readonly GRACE_SECONDS: number;
  readonly DISPATCH_FUNCTION?: string;
  readonly PROPOSE_FUNCTION?: string;
  readonly SEARCH_FUNCTION?: string;
  readonly PUBLIC_URL?: string;
  readonly COMMANDS_PER_HOUR?: number;
  readonly SIGNING_KEY_PARAMETER?: string;
  readonly BUCKET_NAME?: string;
  readonly MAIL_DOMAIN?: string;
  readonly CONTACTS?: Contacts;
  readonly MACHINES?: Readonly<Record<string, string>>;
  readonly OIDC?: ProviderSettings | null;
}): Services {
  const table = new Table(env.TABLE_NAME);
  const roster = new TableRosterStore(table);
  const cases = new TableCaseStore(table);
  const dispatcher: Dispatcher =
    env.DISPATCH_FUNCTION === undefined ? unconnected : new DispatchFunction(env.DISPATCH_FUNCTION);
  const parameters = new SecureParameters();
  const settings: ServiceSettings = {
    publicUrl: env.PUBLIC_URL ?? '',
    graceSeconds: env.GRACE_SECONDS,
    commandsPerHour: env.COMMANDS_PER_HOUR ?? 0,
    mailDomain: env.MAIL_DOMAIN ?? '',
    contacts: env.CONTACTS ?? {},
  };
  const files = env.BUCKET_NAME === undefined ? noFiles : new Bucket(env.BUCKET_NAME);
  return {
    cases,
    register: new TableRegisterStore(table),
    outbox: new TableOutboxStore(table),
    signIns: new TableSignInStore(table),
    counters: new TableCounterStore(table),
    sessions: new TableSessionStore(table),
    receivedMails: new TableReceivedMailStore(table),
    files,
    documents: { store: new TableDocumentStore(table), files: new DocumentBucket(env.BUCKET_NAME ?? '') },
    drafts: new TableDraftStore(table),
    executions: executionsOf(env.MACHINES ?? {}, files),
    refusals: refusalsIn(table),
    sentMails: sentMailsIn(table),
    historyChecks: historyChecksIn(table),
    calendars: new TableCalendarStore(table),
    views: viewsIn(table),
    roster,
    changes: new TableChanges(table),
    network: new Network(roster, cases),
    dispatcher,
    assigner:
      env.PROPOSE_FUNCTION === undefined ? { optimum: proposesNothing } : new ProposeFunction(env.PROPOSE_FUNCTION),
    searcher:
      env.SEARCH_FUNCTION === undefined
        ? { find: findsNothing, ownActs: findsNothing }
        : new SearchFunction(env.SEARCH_FUNCTION),
    signingKey:
      env.SIGNING_KEY_PARAMETER === undefined
        ? signsNothing
        : readSigningKey.bind(undefined, parameters, env.SIGNING_KEY_PARAMETER),
    provider: env.OIDC ? withSecret(env.OIDC, parameters) : undefined,
    settings,
  };
}

/** Loaded with the first list of saved views: no start needs it (docs/cold-start.md). */
function viewsIn(table: Table): ViewStore {
  const store = async () => new (await import('./store/view-store.ts')).TableViewStore(table);
  return {
    viewsOf: async (person) => (await store()).viewsOf(person),
    keep: async (...given) => (await store()).keep(...given),
  };
}

/** The same with the first act that is refused, or whoever looks at those that were. */
function refusalsIn(table: Table): RefusalStore {
  const store = async () => new (await import('./store/refusal-store.ts')).TableRefusalStore(table);
  return {
    keep: async (...given) => (await store()).keep(...given),
    latest: async (...asked) => (await store()).latest(...asked),
  };
}

/** And with the first mail about a case that goes out or is looked at. */
function sentMailsIn(table: Table): SentMailStore {
  const store = async () => new (await import('./store/sent-mail-store.ts')).TableSentMailStore(table);
  return {
    keep: async (...given) => (await store()).keep(...given),
    kept: async (...asked) => (await store()).kept(...asked),
  };
}

/** And where histories are checked, or what was found is looked at. */
function historyChecksIn(table: Table): HistoryCheckStore {
  const store = async () => new (await import('./store/history-check-store.ts')).TableHistoryCheckStore(table);
  return {
    lastCheck: async () => (await store()).lastCheck(),
    keepCheck: async (check) => (await store()).keepCheck(check),
  };
}

const withSecret = (provider: ProviderSettings, parameters: Parameters): Provider => {
  const name = provider.clientSecretParameter;
  return { ...provider, readSecret: name === undefined ? undefined : () => parameters.read(name) };
};

/** A function that may not commit has nobody to dispatch to; trying is a programming error. */
const refuse = async (): Promise<never> => {
  throw new Error('This function has no DISPATCH_FUNCTION and must not commit');
};
const refuseFiles = async (): Promise<never> => {
  throw new Error('This function has no BUCKET_NAME and must not read mails');
};
const noFiles = { read: refuseFiles, find: refuseFiles };
const proposesNothing = async (): Promise<never> => {
  throw new Error('This function has no PROPOSE_FUNCTION and must not propose');
};
const findsNothing = async (): Promise<never> => {
  throw new Error('This function has no SEARCH_FUNCTION and must not search');
};
const signsNothing = async (): Promise<never> => {
  throw new Error('This function has no SIGNING_KEY_PARAMETER and must not sign');
};
const unconnected: Dispatcher = { dispatch: refuse, signInCode: refuse, draftShared: refuse, tellSender: refuse };
