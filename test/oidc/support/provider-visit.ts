/** A browser at the provider, until it sends the person back. */
export class ProviderVisit {
  readonly #cookies = new Map<string, string>();
  readonly #issuer: string;

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** Goes to `url`, signs in there as `login` unless that has been done, and gives the address to which it is sent back. */
  async signIn(url: string, login: string): Promise<string> {
    const at = await this.#follow(url);
    if (!this.#isThere(at)) return at;
    const body = new URLSearchParams({ prompt: 'login', login, password: 'any' });
    return this.#follow(at, { method: 'POST', body });
  }

  /** Goes to `url` and leaves again without signing in. */
  async cancel(url: string): Promise<string> {
    return this.#follow(`${await this.#follow(url)}/abort`);
  }

  #isThere = (url: string): boolean => new URL(url).origin === this.#issuer;

  /** Follows where it is led: the last page there, or the first address elsewhere. */
  async #follow(url: string, init: RequestInit = {}): Promise<string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const text = await answer.text();
    if (location === null && answer.status >= 400) throw new Error(`${url}: ${answer.status} ${text}`);
    if (location === null) return url;
    const next = new URL(location, url).href;
    return this.#isThere(next) ? this.#follow(next) : next;
  }
}
