import { runCase } from '../engine/support/run-case.ts';
import type { Implementation } from './implementation.ts';

/** The engine of the embedded edition, in virtual time. */
export const engine: Implementation = {
  name: 'engine',
  async run(each) {
    const { outcome, types } = await runCase(each);
    return {
      status: outcome.status,
      ...(outcome.output === undefined ? {} : { output: outcome.output }),
      ...(outcome.error === undefined ? {} : { error: outcome.error }),
      types,
    };
  },
  stop: async () => undefined,
};
