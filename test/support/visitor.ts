import { issueSession } from '#functions/lib/session.ts';
import { createWeb } from '#functions/web/app.ts';
import type { World } from './world.ts';

/** A browser without scripts: keeps cookies, posts forms with the hidden fields of the page it looks at. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #world: World;
  readonly #app: ReturnType<typeof createWeb>;
  #site = 'same-origin';
  #accept = 'text/html,*/*;q=0.8';
  page = '';
  status = 0;
  headers = new Headers();

  constructor(world: World) {
    this.#world = world;
    this.#app = createWeb(world.services);
  }

  async signedInAs(mailbox: string): Promise<this> {
    const key = await this.#world.services.signingKey();
    this.#cookies.set('session', (await issueSession(key, `${mailbox}@example.org`, this.#world.now())).token);
    return this;
  }

  speaking(language: string): this {
    return this.holding('language', language);
  }

  holding(cookie: string, value: string): this {
    this.#cookies.set(cookie, value);
    return this;
  }

  /** From where its next requests come, as browsers say it (Fetch Metadata). */
  from(site: string): this {
    this.#site = site;
    return this;
  }

  /** What its next requests ask for; a browser asks for pages. */
  accepting(types: string): this {
    this.#accept = types;
    return this;
  }

  async get(path: string, method = 'GET'): Promise<this> {
    return this.#ask(path, { method });
  }

  /** Posts the fields, with the token that the page at hand carries. */
  async post(path: string, fields: Record<string, string>, csrf = this.hidden('csrf')): Promise<this> {
    return this.postEntries(path, Object.entries({ csrf, ...fields }));
  }

  /** Looks what a form comes to, and saves it if that is shown. */
  async save(path: string, fields: Record<string, string>): Promise<this> {
    await this.post(path, { ...fields, do: 'look' });
    return this.status === 200 ? this.post(path, { ...fields, seen: this.hidden('seen'), do: 'enter' }) : this;
  }

  /** Posts fields whose names may stand several times. */
  async postEntries(path: string, entries: readonly (readonly [string, string])[]): Promise<this> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
    return this.#ask(path, { method: 'POST', headers, body });
  }

  /** The same with files, as `multipart/form-data`. */
  async postFiles(
    path: string,
    fields: Record<string, string>,
    files: Readonly<Record<string, Buffer>>,
    csrf = this.hidden('csrf'),
  ): Promise<this> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf, ...fields })) body.append(name, value);
    for (const [name, content] of Object.entries(files)) body.append('file', new Blob([new Uint8Array(content)]), name);
    return this.#ask(path, { method: 'POST', body });
  }

  async #ask(path: string, init: RequestInit): Promise<this> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const event = { requestContext: { timeEpoch: Date.parse(this.#world.now()) } };
    const bindings = { event } as unknown as { event: never };
    const request = new Request(`http://127.0.0.1${path}`, {
      ...init,
      headers: { accept: this.#accept, ...init.headers, cookie, 'sec-fetch-site': this.#site },
    });
    const answer = await this.#app.fetch(request, bindings);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    await this.#world.settle();
    this.status = answer.status;
    this.headers = answer.headers;
    this.page = await answer.text();
    return this;
  }

  /** The last such field: the language switch in the header has one of its own. */
  hidden(name: string): string {
    return [...this.page.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].at(-1)?.[1] ?? '';
  }

  get location(): string {
    return this.headers.get('location') ?? '';
  }
}
