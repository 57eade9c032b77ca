import type { Effect, MovedTasks } from './people-effects.ts';

/** Whom or what of a roster file something is about. */
export type RosterEntry =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'body'; readonly id: string };

/** What a roster file changes of somebody or of a body. */
export type ChangeByFile = {
  readonly entry: RosterEntry;
  readonly isNew: boolean;
  readonly effects: readonly Effect[];
};

/** What of a roster file is not taken, or not at all a roster. */
export type RefusedInFile = {
  /** Counted from 1; absent where it is about the file as a whole. */
  readonly line?: number | undefined;
  readonly entry?: RosterEntry | undefined;
  /** Within the entry, or from the top of the file where there is none: `roles.0.party`. */
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What of a file no page takes in, since it is changed elsewhere. */
export const leftInFile = ['parties', 'bodies', 'settings'] as const;
export type LeftInFile = (typeof leftInFile)[number];

/** What taking a roster file in would come to. */
export type RosterImportTold = {
  readonly changes: readonly ChangeByFile[];
  readonly moved: readonly MovedTasks[];
  /** People of the roster who do not stand in the file: they stay as they are. */
  readonly notInFile: number;
  readonly left: readonly LeftInFile[];
  /** Of all that is told here: whoever takes it in has seen it. */
  readonly digest: string;
};
