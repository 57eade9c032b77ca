import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { CodeRequest } from '#schemas/code-request.ts';
import type { DraftShare } from '#schemas/draft-share.ts';
import type { Owed } from '#schemas/outbox.ts';
import type { DispatchInput } from '#schemas/step-inputs.ts';
import { UpstreamError } from '../errors.ts';
import { log } from '../log.ts';
import type { Dispatcher } from '../ports.ts';

/** Lambda takes 1 MB with an asynchronous invocation; beyond this the sweep carries the rows. */
const maxPayloadBytes = 900_000;

/** Loaded with the first commit: reading needs none of it (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-lambda');

/** Hands rows to the `dispatch` function. A hand-over that fails loses nothing: the row stays for the sweep. */
export class DispatchFunction implements Dispatcher {
  #client: LambdaClient | undefined;
  readonly #functionName: string;

  constructor(functionName: string) {
    this.#functionName = functionName;
  }

  async dispatch(items: readonly Owed[], at: string): Promise<void> {
    try {
      await this.#invoke({ items: [...items], at });
    } catch (error) {
      log.warn('dispatch was not invoked; the sweep will send these rows', { error: String(error) });
    }
  }

  async signInCode(request: CodeRequest, at: string): Promise<void> {
    await this.#invoke({ signIn: request, at });
  }

  async draftShared(shared: DraftShare, at: string): Promise<void> {
    try {
      await this.#invoke({ shared, at });
    } catch (error) {
      log.warn('dispatch was not invoked; a new author of a draft is not told', { error: String(error) });
    }
  }

  async tellSender(mailId: string, at: string): Promise<void> {
    try {
      await this.#invoke({ settledMail: mailId, at });
    } catch (error) {
      log.warn('dispatch was not invoked; the sender of a mail is not told', { error: String(error) });
    }
  }

  async #invoke(input: DispatchInput): Promise<void> {
    const Payload = Buffer.from(JSON.stringify(input));
    if (Payload.length > maxPayloadBytes)
      throw new UpstreamError(`${Payload.length} bytes are too many for one invocation`);
    const { InvokeCommand, LambdaClient } = await sdk();
    this.#client ??= new LambdaClient({});
    await this.#client.send(new InvokeCommand({ FunctionName: this.#functionName, InvocationType: 'Event', Payload }));
  }
}
