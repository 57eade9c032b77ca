import type { Procedure } from './procedure/procedure.ts';

/** A procedure before anybody needs its rules: what tells its cases from others, and how it is loaded. */
export type Registered = {
  /** As the procedure itself has it: `DEC`. */
  readonly prefix: string;
  readonly load: () => Promise<Procedure>;
};

/** The procedures that the platform runs, by id. None is loaded before a case of it is at hand (docs/cold-start.md). */
export const registry: Readonly<Record<string, Registered>> = {
  decision: { prefix: 'DEC', load: async () => (await import('./decision/index.ts')).decision },
};
