import type { Platform, ReceivedMail } from './platform.ts';

const patienceMs = 120_000;

export type HistoryEvent = { readonly seq: number; readonly type: string } & Readonly<Record<string, unknown>>;
export type OpenTask = { readonly taskId: string; readonly caseId: string; readonly kind: string };

/** People at work with the product, each named by the first part of a mailbox: they sign in by mail and use the HTTP API. */
export class People {
  readonly #platform: Platform;
  readonly #sessions = new Map<string, Promise<string>>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  letPass(duration: string): Promise<void> {
    return this.#platform.letPass(duration);
  }

  /** @returns the case's number */
  async propose(who: string, form: object, procedure = 'decision'): Promise<string> {
    return (await this.post<{ caseId: string }>(who, '/api/cases', { procedure, form })).caseId;
  }

  post<T>(who: string, path: string, body: object): Promise<T> {
    return this.#call<T>('POST', path, who, body);
  }

  /**
   * What one kind of task asks of a person in a case, as soon as it is asked.
   * @param party asked by name, where the same kind is asked of several at once as well
   */
  async task(who: string, caseId: string, kind: string, party?: string): Promise<OpenTask> {
    return this.#eventually(`${who} is asked for '${kind}' in ${caseId}`, async () => {
      const { items } = await this.#call<{ items: OpenTask[] }>('GET', '/api/tasks', who);
      const isMeant = ({ taskId }: OpenTask) => party === undefined || taskId.endsWith(`.${kind}.${party}`);
      return items.find((each) => each.caseId === caseId && each.kind === kind && isMeant(each));
    });
  }

  /** @param task the page may have been open for long */
  async answer(who: string, task: OpenTask, act: object): Promise<void> {
    await this.#call('POST', `/api/tasks/${task.taskId}`, who, act);
  }

  /** Sends the same answer until it is taken, as a client does that is told to try again. @returns how often it was told */
  async insist(who: string, task: OpenTask, act: object): Promise<number> {
    const key = `${who}-${task.taskId}`;
    for (let refused = 0; ; refused += 1) {
      const headers = { authorization: `Bearer ${await this.#session(who)}`, 'idempotency-key': key };
      const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
      const path = `${this.#platform.url}/api/tasks/${task.taskId}`;
      const { status } = await fetch(path, { ...init, body: JSON.stringify(act) });
      if (status === 200) return refused;
      if (status !== 503) throw new Error(`${who} was not told to try again, but ${status}`);
    }
  }

  /** @returns the code of the problem that the answer met */
  async refused(who: string, task: OpenTask, act: object): Promise<string> {
    const headers = { authorization: `Bearer ${await this.#session(who)}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(act) };
    const answer = await fetch(`${this.#platform.url}/api/tasks/${task.taskId}`, init);
    return ((await answer.json()) as { code: string }).code;
  }

  async act(who: string, caseId: string, kind: string, act: object, party?: string): Promise<void> {
    await this.answer(who, await this.task(who, caseId, kind, party), act);
  }

  /** A page of the portal, as it is served. */
  async page(
    who: string,
    path: string,
  ): Promise<{ readonly status: number; readonly type: string; readonly html: string }> {
    const headers = { authorization: `Bearer ${await this.#session(who)}` };
    const answer = await fetch(this.#platform.url + path, { headers });
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, html: await answer.text() };
  }

  /** Gives a case that stands still to a new machine. @returns the status of the answer */
  async resume(who: string, caseId: string): Promise<number> {
    const headers = { authorization: `Bearer ${await this.#session(who)}` };
    return (await fetch(`${this.#platform.url}/api/cases/${caseId}/resume`, { method: 'POST', headers })).status;
  }

  history(caseId: string): Promise<HistoryEvent[]> {
    return this.#call<HistoryEvent[]>('GET', `/api/cases/${caseId}/events`, 'secretariat');
  }

  /** The history, as soon as the last of these events has happened so many times. */
  async happened(caseId: string, type: string, times = 1): Promise<HistoryEvent[]> {
    return this.#eventually(`'${type}' happens in ${caseId}`, async () => {
      const history = await this.history(caseId);
      return history.filter((event) => event.type === type).length >= times ? history : undefined;
    });
  }

  /** The history, as soon as so many notices have arrived. */
  async delivered(caseId: string, count: number): Promise<HistoryEvent[]> {
    return this.#eventually(`${count} notices of ${caseId} arrive`, async () => {
      const history = await this.history(caseId);
      const arrived = history.flatMap(({ type, data }) =>
        type === 'notices-delivered' ? (data as { to: string[] }).to : [],
      );
      return arrived.length >= count ? history : undefined;
    });
  }

  async mailsOf(caseId: string): Promise<ReceivedMail[]> {
    const mails = await this.#platform.mails();
    return mails.filter(({ subject, text }) => `${subject} ${text}`.includes(caseId));
  }

  /** Waits until so many mails of the case have come. @returns all that have */
  async mailed(caseId: string, count: number): Promise<ReceivedMail[]> {
    return this.#eventually(`${count} mails of ${caseId} come`, async () => {
      const mails = await this.mailsOf(caseId);
      return mails.length >= count ? mails : undefined;
    });
  }

  /** People who will have to be quick sign in beforehand. */
  async signIn(...everyone: readonly string[]): Promise<void> {
    for (const who of everyone) await this.#session(who);
  }

  #session(who: string): Promise<string> {
    const known = this.#sessions.get(who);
    if (known !== undefined) return known;
    const session = this.#signIn(`${who}@example.org`);
    this.#sessions.set(who, session);
    return session;
  }

  async #signIn(email: string): Promise<string> {
    const codes = async () =>
      (await this.#platform.mails()).flatMap(({ to, text }) =>
        to === email ? (/^\d{6}$/m.exec(text)?.[0] ?? []) : [],
      );
    const before = (await codes()).length;
    await this.#send('POST', '/api/sign-in', {}, { email });
    const code = await this.#eventually(`${email} is mailed a code`, async () => (await codes())[before]);
    return (await this.#send<{ token: string }>('POST', '/api/sign-in/confirm', {}, { email, code })).token;
  }

  async #call<T>(method: string, path: string, who: string, body?: object): Promise<T> {
    return this.#send<T>(method, path, { authorization: `Bearer ${await this.#session(who)}` }, body);
  }

  async #send<T>(method: string, path: string, headers: Record<string, string>, body?: object): Promise<T> {
    const answer = await fetch(this.#platform.url + path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${this.#platform.name}: ${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text || '{}') as T;
  }

  async #eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const untilMs = Date.now() + patienceMs; Date.now() < untilMs; ) {
      await this.#platform.settle();
      const found = await look();
      if (found !== undefined) return found;
    }
    throw new Error(`${this.#platform.name}: it never came about that ${what}`);
  }
}
