/** What the history tells of one event. */
export interface CaseEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor: { person?: string; role?: string; party?: string; scope?: string; system?: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly notices: readonly unknown[];
}

interface OpenTask {
  readonly taskId: string;
  readonly caseId: string;
  readonly kind: string;
}

interface Session {
  readonly token: string;
  readonly expiresAt: string;
}

const secretariat = 'secretariat@example.org';

/** People of the Network, as they meet the product: they sign in with a mailed code and act on what is asked of them. */
export class Network {
  readonly #url: string;
  readonly #sessions = new Map<string, Session>();
  readonly #seen = new Map<string, OpenTask[]>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Submits a form, or keeps it as a draft. @returns the case's id */
  async propose(person: string, form: object, { procedure = 'decision', draft = false } = {}): Promise<string> {
    const body = { procedure, form, ...(draft ? { draft } : {}) };
    return (await this.post<{ caseId: string }>(person, '/api/cases', body)).caseId;
  }

  post<T>(person: string, path: string, body: object): Promise<T> {
    return this.#call<T>('POST', path, person, body);
  }

  /** The person looks at what is asked of them, and may act on it later from the page that stayed open. */
  async lookAtTasks(person: string): Promise<void> {
    const { items } = await this.#call<{ items: OpenTask[] }>('GET', '/api/tasks', person);
    this.#seen.set(person, [...items, ...(this.#seen.get(person) ?? [])]);
  }

  /** Acts on the person's task of that kind, the newest that they have seen. */
  async act(person: string, caseId: string, kind: string, act: object): Promise<void> {
    await this.lookAtTasks(person);
    const task = this.#seen.get(person)?.find((each) => each.caseId === caseId && each.kind === kind);
    if (task === undefined) throw new Error(`${person} is not asked for '${kind}' in ${caseId}`);
    await this.post(person, `/api/tasks/${task.taskId}`, act);
  }

  /** As the secretariat reads it; a draft, which is its proposer's alone, as they do. */
  async history(caseId: string, proposer = secretariat): Promise<CaseEvent[]> {
    const path = `/api/cases/${caseId}/events`;
    const headers = { authorization: `Bearer ${await this.#tokenOf(secretariat)}` };
    const answer = await fetch(this.#url + path, { headers });
    return answer.ok ? ((await answer.json()) as CaseEvent[]) : this.#call<CaseEvent[]>('GET', path, proposer);
  }

  /** Lets time pass, and all that falls due in it happen. `duration` as in ISO 8601. */
  async wait(duration: string): Promise<void> {
    await this.#send('POST', '/local/clock', undefined, { advance: duration });
  }

  /** Lets time pass up to an instant. */
  async waitUntil(instant: string): Promise<void> {
    const seconds = Math.ceil((Date.parse(instant) - Date.parse(await this.now())) / 1000);
    if (seconds > 0) await this.wait(`PT${seconds}S`);
  }

  async now(): Promise<string> {
    return (await this.#send<{ now: string }>('GET', '/local/clock', undefined)).now;
  }

  async mails(caseId: string): Promise<{ to: string | readonly string[]; subject: string; text: string }[]> {
    return this.#send('GET', `/local/mailbox.json?caseId=${caseId}`, undefined);
  }

  /** All mails to somebody, the oldest first. */
  async mailsTo<T>(person: string): Promise<T[]> {
    return this.#send<T[]>('GET', `/local/mailbox.json?to=${person}`, undefined);
  }

  async #call<T>(method: string, path: string, person: string, body?: object): Promise<T> {
    return this.#send<T>(method, path, await this.#tokenOf(person), body);
  }

  async #tokenOf(email: string): Promise<string> {
    const kept = this.#sessions.get(email);
    if (kept !== undefined && kept.expiresAt > (await this.now())) return kept.token;
    return (await this.signIn(email)).token;
  }

  /** The person asks for a code, gets it by mail, and enters it. */
  async signIn(email: string): Promise<Session> {
    await this.#send('POST', '/api/sign-in', undefined, { email });
    const session = await this.#send<Session>('POST', '/api/sign-in/confirm', undefined, {
      email,
      code: await this.#mailedCode(email),
    });
    this.#sessions.set(email, session);
    return session;
  }

  /** A link that signs somebody in, once, and leads to a page. */
  async linkFor(email: string, path: string): Promise<string> {
    return (await this.#send<{ link: string }>('POST', '/local/tour', undefined, { email, path })).link;
  }

  async #mailedCode(email: string): Promise<string> {
    // A clock that moves by nothing answers when the mail has been sent.
    await this.wait('PT0S');
    const mails = await this.#send<{ text: string }[]>('GET', `/local/mailbox.json?to=${email}`, undefined);
    const codes = mails.flatMap(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? []);
    const code = codes.at(-1);
    if (code === undefined) throw new Error(`No code was mailed to ${email}`);
    return code;
  }

  async #send<T>(method: string, path: string, token: string | undefined, body?: object): Promise<T> {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(this.#url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text || '{}') as T;
  }
}
