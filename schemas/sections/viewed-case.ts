import type { CaseView, EventView } from '../api.ts';
import type { Brief } from './brief.ts';
import type { Section } from './section.ts';
import type { Telling } from './telling.ts';

/** A case as pages show it to one reader. */
export type ViewedCase = CaseView & {
  readonly sections: readonly Section[];
  /** What is said of each open task, by its id. */
  readonly briefs: Readonly<Record<string, Brief>>;
};

/** An event of the reader's with how it is told. */
export type ToldEvent = EventView & { readonly told: Telling };
