import type { Optimum, Problem } from '#schemas/assignment.ts';
import type { Assigner } from '../assigner.ts';
import { AskedFunction } from './asked-function.ts';

/** Loaded with the first proposal: nothing else needs them (docs/cold-start.md). */
const answers = () => import('#schemas/assignment.ts');

/** Asks the `propose` function, and waits for its answer. */
export class ProposeFunction implements Assigner {
  readonly #asked: AskedFunction;

  constructor(functionName: string) {
    this.#asked = new AskedFunction(functionName, { called: 'propose', withinMs: 28_000 });
  }

  async optimum(problem: Problem): Promise<Optimum> {
    const answer = await this.#asked.ask(problem);
    const { Optimum: Answer } = await answers();
    return Answer.parse(answer);
  }
}
