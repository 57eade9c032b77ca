import type { Contacts } from '#schemas/contacts.ts';
import type { Assigner } from './assigner.ts';
import type { CalendarStore } from './calendar/ports.ts';
import type { HistoryCheckStore } from './chain/ports.ts';
import type { DocumentFiles, DocumentStore } from './documents/ports.ts';
import type { DraftStore } from './drafts/ports.ts';
import type { Executions } from './executions/ports.ts';
import type { Network } from './network.ts';
import type { Provider } from './oidc/provider-settings.ts';
import type {
  CaseStore,
  CounterStore,
  Dispatcher,
  Files,
  OutboxStore,
  ReceivedMailStore,
  RegisterStore,
  RosterStore,
} from './ports.ts';
import type { RefusalStore } from './refusals/ports.ts';
import type { Changes } from './search/changes.ts';
import type { Searcher } from './search/searcher.ts';
import type { SentMailStore } from './sent-mails/ports.ts';
import type { SessionStore, SignInStore } from './sign-in/ports.ts';
import type { ViewStore } from './views/ports.ts';

/** What use cases work with. Built once per process by `compose`; tests build it over other adapters. */
export type Services = {
  readonly cases: CaseStore;
  readonly register: RegisterStore;
  readonly outbox: OutboxStore;
  readonly roster: RosterStore;
  readonly signIns: SignInStore;
  readonly counters: CounterStore;
  readonly sessions: SessionStore;
  readonly receivedMails: ReceivedMailStore;
  /** Mails as they came in. */
  readonly files: Pick<Files, 'read'>;
  readonly documents: { readonly store: DocumentStore; readonly files: DocumentFiles };
  readonly drafts: DraftStore;
  readonly executions: Executions;
  readonly refusals: RefusalStore;
  readonly sentMails: SentMailStore;
  readonly historyChecks: HistoryCheckStore;
  readonly calendars: CalendarStore;
  readonly views: ViewStore;
  readonly network: Network;
  readonly dispatcher: Dispatcher;
  readonly assigner: Assigner;
  readonly searcher: Searcher;
  readonly changes: Changes;
  /** With which people may sign in beside the mailed code; undefined where that is the only way. */
  readonly provider?: Provider | undefined;
  /** The key from which links, codes and session tokens are derived. @throws UpstreamError when it cannot be read. */
  readonly signingKey: () => Promise<string>;
  readonly settings: ServiceSettings;
};

export type ServiceSettings = {
  readonly publicUrl: string;
  readonly graceSeconds: number;
  /** Acts that one person may do in an hour; proposals a tenth of it, and one source ten times as much. */
  readonly commandsPerHour: number;
  /** Behind the `@` of the procedures' mailboxes; empty where nothing names them. */
  readonly mailDomain: string;
  /** Whom the public pages name. */
  readonly contacts: Contacts;
};
