import type { InvocationResponse, LambdaClient } from '@aws-sdk/client-lambda';
import { NotInTimeError, UpstreamError } from '../errors.ts';

/** Loaded with the first question: nothing else needs it (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-lambda');

type Asked = {
  /** As errors name it. */
  readonly called: string;
  /** How long an answer is waited for: less than whoever asks may take itself, so that it can still say so. */
  readonly withinMs: number;
};

/** A function that answers: it is asked, and its answer waited for. */
export class AskedFunction {
  #client: LambdaClient | undefined;
  readonly #functionName: string;
  readonly #asked: Asked;

  constructor(functionName: string, asked: Asked) {
    this.#functionName = functionName;
    this.#asked = asked;
  }

  /** @throws UpstreamError when it fails or cannot be asked, NotInTimeError when its answer does not come in time */
  async ask(question: unknown): Promise<unknown> {
    const answer = await this.#answer(JSON.stringify(question));
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError !== undefined) throw new UpstreamError(`${this.#asked.called} failed: ${text}`);
    return JSON.parse(text);
  }

  async #answer(question: string): Promise<InvocationResponse> {
    const { InvokeCommand, LambdaClient } = await sdk();
    this.#client ??= new LambdaClient({});
    const { called, withinMs } = this.#asked;
    try {
      return await this.#client.send(
        new InvokeCommand({
          FunctionName: this.#functionName,
          InvocationType: 'RequestResponse',
          Payload: Buffer.from(question),
        }),
        { abortSignal: AbortSignal.timeout(withinMs) },
      );
    } catch (error) {
      const { name, message } = error as Error;
      if (tooLate.has(name)) throw new NotInTimeError(`${called} did not answer in time`, { cause: error });
      throw new UpstreamError(`${called} was not asked: ${name}: ${message}`, { cause: error });
    }
  }
}

/** What the client calls an answer that did not come: its own limit of time, or ours. */
const tooLate: ReadonlySet<string> = new Set(['TimeoutError', 'AbortError']);
