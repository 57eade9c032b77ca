import type { CaseSummary, CaseView, EventView, RegisterEntry, Session, TaskView } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import type { Capacity } from '#workflows/network/directory.ts';

/** Somebody who proved who they are. */
export type Caller = {
  readonly person: Person;
  readonly capacities: readonly Capacity[];
  readonly now: string;
  readonly language: InterfaceLanguage;
  readonly proof: 'sign-in' | 'mail-code';
};

export type TaskInContext = {
  /** Null when the task is closed. */
  readonly task: TaskView | null;
  readonly view: CaseView;
  readonly history: readonly EventView[];
};

type Acted = { readonly caseId: string; readonly state: string; readonly taskId: string };
type PageOf<T> = { readonly items: readonly T[]; readonly cursor: string | null };

/**
 * What the pages ask of the use cases. They parse and judge every input themselves and throw RequestError; the pages
 * only read forms and show answers. `S` is whatever the use cases need to do their work.
 */
export type WebUseCases<S> = {
  submitCase(
    services: S,
    caller: Caller,
    input: { procedure: string; form: Record<string, unknown>; draft?: boolean; idempotencyKey?: string },
  ): Promise<{ caseId: string }>;
  actOnTask(
    services: S,
    caller: Caller,
    input: { taskId: string; body: Record<string, unknown>; idempotencyKey?: string },
  ): Promise<Acted>;
  viewCase(services: S, caller: Caller | undefined, caseId: string): Promise<CaseView>;
  historyOf(services: S, caller: Caller | undefined, caseId: string): Promise<readonly EventView[]>;
  listCases(
    services: S,
    caller: Caller | undefined,
    query: { procedure?: string; state?: string; cursor?: string },
  ): Promise<PageOf<CaseSummary>>;
  tasksOf(services: S, caller: Caller): Promise<readonly TaskView[]>;
  taskPage(services: S, caller: Caller, taskId: string): Promise<TaskInContext>;
  openLink(
    services: S,
    input: { taskId: string; token: string; now: string },
  ): Promise<TaskInContext & { readonly person: Person }>;
  actThroughLink(
    services: S,
    input: { taskId: string; token: string; code: string; body: Record<string, unknown>; now: string },
  ): Promise<Acted>;
  registerEntries(services: S, query: { cursor?: string }): Promise<PageOf<RegisterEntry>>;
  registerEntry(services: S, caseId: string): Promise<RegisterEntry>;
  requestCode(services: S, input: { email: string; now: string; from: string }): Promise<void>;
  confirmCode(services: S, input: { email: string; code: string; now: string; from: string }): Promise<Session>;
  /** Ids of all parties that the roster knows, for the lists of forms. */
  partiesOf(services: S): Promise<readonly string[]>;
};

/** The application's surroundings. */
export type WebPorts<S> = {
  readonly useCases: WebUseCases<S>;
  /** Token bound to the session of the caller. */
  readonly csrfToken: (caller: Caller) => string;
  readonly checkCsrf: (caller: Caller, token: string) => boolean;
  /** Cookies are marked Secure when people come over https. */
  readonly publicUrl: string;
};

/** What a request carries when it reaches the pages; the handler sets it. */
export type WebEnv<S> = {
  Variables: {
    services: S;
    caller: Caller | undefined;
    now: string;
    /** Address of the client, for rate limits. */
    from: string;
  };
};
