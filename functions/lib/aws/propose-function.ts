import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { Optimum, Problem } from '#schemas/assignment.ts';
import type { Assigner } from '../assigner.ts';
import { UpstreamError } from '../errors.ts';

/** Loaded with the first proposal: nothing else needs them (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-lambda');
const answers = () => import('#schemas/assignment.ts');

/** Asks the `propose` function, and waits for its answer. */
export class ProposeFunction implements Assigner {
  #client: LambdaClient | undefined;
  readonly #functionName: string;

  constructor(functionName: string) {
    this.#functionName = functionName;
  }

  async optimum(problem: Problem): Promise<Optimum> {
    const { InvokeCommand, LambdaClient } = await sdk();
    this.#client ??= new LambdaClient({});
    const answer = await this.#client.send(
      new InvokeCommand({
        FunctionName: this.#functionName,
        InvocationType: 'RequestResponse',
        Payload: Buffer.from(JSON.stringify(problem)),
      }),
    );
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError !== undefined) throw new UpstreamError(`propose failed: ${text}`);
    const { Optimum: Answer } = await answers();
    return Answer.parse(JSON.parse(text));
  }
}
