import type { OwnActsAsked, OwnActsFound } from '#schemas/own-acts.ts';
import type { Found, SearchAsked } from '#schemas/search.ts';
import type { Searcher } from '../search/searcher.ts';
import { AskedFunction } from './asked-function.ts';

/** Loaded with the first search: nothing else needs them (docs/cold-start.md). */
const answers = () => import('#schemas/search.ts');

/** Pages and answers in JSON have 30 s, of which some are for what is read after; an index that is being made goes on being made. */
const withinMs = 20_000;

/** Asks the `search` function, and waits for its answer. */
export class SearchFunction implements Searcher {
  readonly #asked: AskedFunction;

  constructor(functionName: string) {
    this.#asked = new AskedFunction(functionName, { called: 'search', withinMs });
  }

  async find(question: SearchAsked): Promise<Found> {
    const answer = await this.#asked.ask(question);
    const { Found: Answer } = await answers();
    return Answer.parse(answer);
  }

  async ownActs(question: OwnActsAsked): Promise<OwnActsFound> {
    const answer = await this.#asked.ask(question);
    const { OwnActsFound: Answer } = await import('#schemas/own-acts.ts');
    return Answer.parse(answer);
  }
}
