import type { LambdaClient } from '@aws-sdk/client-lambda';
import { UpstreamError } from '../errors.ts';

/** Loaded with the first question: nothing else needs it (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-lambda');

/** A function that answers: it is asked, and its answer waited for. */
export class AskedFunction {
  #client: LambdaClient | undefined;
  readonly #functionName: string;
  readonly #called: string;

  /** @param called as errors name it */
  constructor(functionName: string, called: string) {
    this.#functionName = functionName;
    this.#called = called;
  }

  /** @throws UpstreamError when it fails */
  async ask(question: unknown): Promise<unknown> {
    const { InvokeCommand, LambdaClient } = await sdk();
    this.#client ??= new LambdaClient({});
    const answer = await this.#client.send(
      new InvokeCommand({
        FunctionName: this.#functionName,
        InvocationType: 'RequestResponse',
        Payload: Buffer.from(JSON.stringify(question)),
      }),
    );
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError !== undefined) throw new UpstreamError(`${this.#called} failed: ${text}`);
    return JSON.parse(text);
  }
}
