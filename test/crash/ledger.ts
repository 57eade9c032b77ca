/** A request that changes something. Its mark stands in what it asks for, and so in the one event that it brings about. */
export interface Request {
  readonly mark: string;
  readonly as: string;
  readonly path: string;
  readonly body: unknown;
  /** The case, once it is known. */
  caseId: string | undefined;
  /** `asked`: nobody knows whether it was carried out. */
  state: 'asked' | 'acknowledged' | 'refused';
}

/** What was asked of the edition, and what it answered. */
export class Ledger {
  readonly requests: Request[] = [];
  #next = 1;

  open(prefix: string, request: (mark: string) => Pick<Request, 'as' | 'path' | 'body' | 'caseId'>): Request {
    const mark = `${prefix}-${this.#next++}-mark`;
    const opened: Request = { mark, ...request(mark), state: 'asked' };
    this.requests.push(opened);
    return opened;
  }

  settle(request: Request, { status, body }: { status: number; body: { caseId?: string } }): void {
    if (status >= 500) throw new Error(`${request.path} was answered with ${status}: ${JSON.stringify(body)}`);
    request.state = status < 300 ? 'acknowledged' : 'refused';
    if (request.state === 'acknowledged') request.caseId ??= body.caseId;
  }

  get unanswered(): Request[] {
    return this.requests.filter(({ state }) => state === 'asked');
  }

  get acknowledged(): Request[] {
    return this.requests.filter(({ state }) => state === 'acknowledged');
  }

  /** The cases that were acknowledged. */
  get caseIds(): string[] {
    return [...new Set(this.acknowledged.flatMap(({ caseId }) => caseId ?? []))];
  }
}
