import { setTimeout as pause } from 'node:timers/promises';

export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

export interface Task {
  readonly taskId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly title: string;
  readonly choices: readonly string[];
}

/** A document that is to be sent, and where to. */
export type Announced = {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly method: string; readonly headers: Record<string, string> };
};

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly type: string;
  readonly body: T;
}

/** The outside interface of a running edition, for people who are named by the first part of their mailbox. */
export class EditionClient {
  readonly #url: () => string;
  readonly #tokens = new Map<string, Promise<string>>();

  /** @param url asked anew for each request, as a restart may move it */
  constructor(url: () => string) {
    this.#url = url;
  }

  async ask<T = Record<string, unknown>>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
    const response = await fetch(this.#url() + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: (type.includes('json') ? JSON.parse(text) : text) as T };
  }

  /** Reads as a person, who signs in when they have to. */
  async get<T = Record<string, unknown>>(path: string, as?: string): Promise<Answer<T>> {
    return this.#asPerson<T>(path, {}, as);
  }

  async post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    { as, key }: { readonly as?: string; readonly key?: string } = {},
  ): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return this.#asPerson<T>(path, { method: 'POST', body: JSON.stringify(body), headers }, as);
  }

  async #asPerson<T>(path: string, init: RequestInit, as: string | undefined): Promise<Answer<T>> {
    if (as === undefined) return this.ask<T>(path, init);
    const attempt = (token: string) =>
      this.ask<T>(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
    const session = this.token(as);
    const answer = await attempt(await session);
    if (answer.status !== 401) return answer;
    if (this.#tokens.get(as) === session) this.#tokens.delete(as);
    return attempt(await this.token(as));
  }

  /** A session, by way of the mailbox; whoever asks at the same time shares it. */
  token(person: string): Promise<string> {
    const known = this.#tokens.get(person);
    if (known !== undefined) return known;
    const signingIn = this.#signIn(person);
    this.#tokens.set(person, signingIn);
    signingIn.catch(() => this.#tokens.delete(person));
    return signingIn;
  }

  async #signIn(person: string): Promise<string> {
    const email = `${person}@example.org`;
    // A code runs out when somebody else moves the clock meanwhile, or asks for another one for the same person.
    for (let attempt = 1; ; attempt += 1) {
      const code = await this.signInCode(person);
      const { status, body } = await this.post<{ token: string }>('/api/sign-in/confirm', { email, code });
      if (status === 200) return body.token;
      if (status === 401 && attempt < 12) await pause(Math.random() * 50 * attempt);
      else throw new Error(`${email} cannot sign in: ${status} ${JSON.stringify(body)}`);
    }
  }

  /** Asks for a code and waits for the mail that brings it. */
  async signInCode(person: string): Promise<string> {
    const email = `${person}@example.org`;
    const codes = async () => (await this.mailsTo(email)).flatMap(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? []);
    const before = (await codes()).length;
    const { status } = await this.post('/api/sign-in', { email });
    if (status !== 202) throw new Error(`${email} got no code: ${status}`);
    for (const untilMs = Date.now() + 10_000; Date.now() < untilMs; await pause(20)) {
      const all = await codes();
      const code = all.at(-1);
      if (all.length > before && code !== undefined) return code;
    }
    throw new Error(`${email} got no mail with a code`);
  }

  async mailsTo(to: string): Promise<Mail[]> {
    return (await this.get<Mail[]>(`/local/mailbox.json?to=${encodeURIComponent(to)}`)).body;
  }

  async mailsOf(caseId: string): Promise<Mail[]> {
    return (await this.get<Mail[]>(`/local/mailbox.json?caseId=${caseId}`)).body;
  }

  /** Moves the virtual clock; `PT0S` just waits until all that is under way has ended. */
  async advance(duration: string): Promise<void> {
    const { status, body } = await this.post('/local/clock', { advance: duration });
    if (status !== 200) throw new Error(`The clock was not moved: ${status} ${JSON.stringify(body)}`);
  }

  /** All of them, page by page. */
  async tasks(person: string): Promise<readonly Task[]> {
    const tasks: Task[] = [];
    for (let query = ''; ; ) {
      const { body } = await this.get<{ items: Task[]; cursor: string | null }>(`/api/tasks${query}`, person);
      tasks.push(...body.items);
      if (body.cursor === null) return tasks;
      query = `?cursor=${body.cursor}`;
    }
  }

  /** Does what one kind of task asks of a person in a case. */
  async act(person: string, caseId: string, kind: string, body: Record<string, unknown>): Promise<Answer> {
    const task = (await this.tasks(person)).find((each) => each.caseId === caseId && each.kind === kind);
    if (task === undefined) throw new Error(`${person} has no task '${kind}' in ${caseId}`);
    const answer = await this.post(`/api/tasks/${task.taskId}`, body, { as: person });
    await this.advance('PT0S');
    return answer;
  }

  /** A decision by silence that the secretariat has let go round. @returns its number */
  async circulatedCase(title: string, form: Record<string, unknown> = {}): Promise<string> {
    const decision = { title, text: 'We decide.', language: 'en', method: 'silence', circulateFor: 'PT72H', ...form };
    const { body } = await this.post<{ caseId: string }>(
      '/api/cases',
      { procedure: 'decision', form: decision },
      { as: 'iom' },
    );
    await this.act('secretariat', body.caseId, 'screen', { choice: 'accept' });
    return body.caseId;
  }
}
