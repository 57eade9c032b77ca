import type { CounterStore } from '#functions/lib/ports.ts';
import type {
  EndedSessions,
  SessionStore,
  SignInCode,
  SignInCodeKey,
  SignInStore,
} from '#functions/lib/sign-in/ports.ts';

/** The ports of signing in over maps; test/contract/other-stores.contract.ts holds it to what the table does. */
export class MemorySignIns implements SignInStore, CounterStore, SessionStore {
  readonly #codes = new Map<string, SignInCode>();
  readonly #counters = new Map<string, number>();
  readonly #ended = new Map<string, { generation: number; ids: Map<string, number> }>();

  async renewCode(
    key: SignInCodeKey,
    { now, expiresAt, mostTries }: { now: string; expiresAt: string; mostTries: number },
  ): Promise<SignInCode | undefined> {
    const code = this.#codes.get(idOf(key));
    if (code === undefined || !isOpen(code, now, mostTries)) return undefined;
    return this.#keep(key, { ...code, expiresAt, uses: code.uses + 1 });
  }

  async keepCode(key: SignInCodeKey, code: SignInCode, mostTries: number): Promise<boolean> {
    const before = this.#codes.get(idOf(key));
    if (before !== undefined && isOpen(before, code.issuedAt, mostTries)) return false;
    this.#keep(key, code);
    return true;
  }

  async tryCode(key: SignInCodeKey): Promise<SignInCode | undefined> {
    const code = this.#codes.get(idOf(key));
    return code && this.#keep(key, { ...code, tries: code.tries + 1 });
  }

  async useCode(key: SignInCodeKey, nonce: string): Promise<boolean> {
    const code = this.#codes.get(idOf(key));
    if (code === undefined || code.nonce !== nonce || code.uses <= 0) return false;
    this.#keep(key, { ...code, uses: code.uses - 1 });
    return true;
  }

  #keep(key: SignInCodeKey, code: SignInCode): SignInCode {
    this.#codes.set(idOf(key), code);
    return code;
  }

  async add(counter: string, by: number, { most }: { most: number }): Promise<number | undefined> {
    const sum = (this.#counters.get(counter) ?? 0) + by;
    if (sum > most) return undefined;
    this.#counters.set(counter, sum);
    return sum;
  }

  async giveBack(counter: string, by: number): Promise<void> {
    const left = (this.#counters.get(counter) ?? 0) - by;
    if (left >= 0) this.#counters.set(counter, left);
  }

  async read(counter: string): Promise<number> {
    return this.#counters.get(counter) ?? 0;
  }

  async endedOf(email: string): Promise<EndedSessions> {
    const { generation, ids } = this.#endedBy(email);
    return { generation, ids: new Set(ids.keys()) };
  }

  async end(email: string, { id, endsAtMs }: { id: string; endsAtMs: number }, now: string): Promise<void> {
    const { ids } = this.#endedBy(email);
    if (ids.size >= 100) return this.endAll(email);
    for (const [one, atMs] of ids) if (atMs <= Date.parse(now)) ids.delete(one);
    ids.set(id, endsAtMs);
  }

  async endAll(email: string): Promise<void> {
    this.#ended.set(email, { generation: this.#endedBy(email).generation + 1, ids: new Map() });
  }

  #endedBy(email: string) {
    const ended = this.#ended.get(email) ?? { generation: 0, ids: new Map<string, number>() };
    this.#ended.set(email, ended);
    return ended;
  }
}

const idOf = ({ email, binding, digits }: SignInCodeKey): string => JSON.stringify([email, binding, digits]);

const isOpen = (code: SignInCode, now: string, mostTries: number): boolean =>
  code.expiresAt > now && code.uses > 0 && code.tries < mostTries;
