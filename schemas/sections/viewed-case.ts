import type { CaseView, EventView } from '../api.ts';
import type { Fields } from '../form/field.ts';
import type { FormChanges } from '../form/form-changes.ts';
import type { Brief } from './brief.ts';
import type { Section } from './section.ts';
import type { Telling } from './telling.ts';

/** What forms of a case that were handed in ask for, and the names of the documents in them by their ids. */
export type HandedIn = { readonly fields: Fields; readonly documents: Readonly<Record<string, string>> };

/** A case as pages show it to one reader. */
export type ViewedCase = CaseView & {
  readonly sections: readonly Section[];
  /** What is said of each open task, by its id, with what changed since the version that was acted on. */
  readonly briefs: Readonly<Record<string, Brief & { readonly changes?: FormChanges | undefined }>>;
  readonly handedIn: HandedIn;
};

/** An event of the reader's with how it is told. */
export type ToldEvent = EventView & { readonly told: Telling };
