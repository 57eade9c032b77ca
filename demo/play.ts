import type { Network } from './network.ts';

export type Print = (line?: string) => void;

/** Where a play is given. */
export interface Stage {
  readonly network: Network;
  /** The port at which mail from outside is taken in. */
  readonly mailPort: number;
  /** Of the repository, in which samples lie. */
  readonly root: string;
  readonly print: Print;
}

/** What a procedure shows of itself. */
export interface Play {
  /** Plays its stories, and tells what happens in them. @returns the cases */
  tell(stage: Stage): Promise<readonly string[]>;
  /** What is about to be told, in a sentence. */
  readonly about: string;
  /** Where what came of them is looked at: a path, what it shows, and who looks; nobody signs in where none is named. */
  look(caseIds: readonly string[]): readonly (readonly [path: string, shows: string, as?: string])[];
}
