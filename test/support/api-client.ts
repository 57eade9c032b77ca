import { unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { createApi } from '#functions/api/app.ts';
import type { AppEnv } from '#functions/lib/http/context.ts';
import type { Services } from '#functions/lib/services.ts';
import { issueSession } from '#functions/lib/session.ts';

/** What the API answered. */
export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly headers: Headers;
};

export type Request = {
  readonly method?: string;
  /** A mailbox, or undefined for somebody who has not signed in. */
  readonly as?: string | undefined;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The real API application, asked as API Gateway asks it: at an instant, which the event carries. */
export class ApiClient {
  readonly #app: Hono<AppEnv>;
  readonly #services: Services;
  readonly #now: () => string;

  constructor(services: Services, now: () => string) {
    this.#app = createApi(services);
    this.#services = services;
    this.#now = now;
  }

  async ask(path: string, { method = 'GET', as, body, headers = {} }: Request = {}): Promise<Answer> {
    const now = this.#now();
    const session = as && (await issueSession(await this.#services.signingKey(), `${as}@example.org`, now)).token;
    const asked = new Headers({
      ...(session ? { authorization: `Bearer ${session}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const event = { requestContext: { timeEpoch: Date.parse(now) } } as unknown as AppEnv['Bindings']['event'];
    const response = await this.#app.request(path, { method, headers: asked, ...init }, { event });
    const type = response.headers.get('content-type') ?? '';
    // What is packed is read as well: nobody's eyes are kept from it by that.
    const text = type === 'application/zip' ? unpacked(await response.arrayBuffer()) : await response.text();
    const answered = type.includes('json') && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, type, body: answered, headers: response.headers };
  }

  post(path: string, as: string | undefined, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    return this.ask(path, { method: 'POST', as, body, headers });
  }
}

const unpacked = (zip: ArrayBuffer): string =>
  Object.entries(unzipSync(new Uint8Array(zip)))
    .map(([path, content]) => `${path}\n${new TextDecoder().decode(content)}`)
    .join('\n');
