import type { Network } from './network.ts';

export type Print = (line?: string) => void;

/** What a procedure shows of itself. */
export interface Play {
  /** Plays its stories, and tells what happens in them. @returns the cases */
  tell(network: Network, root: string, print: Print): Promise<readonly string[]>;
  /** Where what came of them is looked at: an address, and what it shows. */
  look(url: string, caseIds: readonly string[]): readonly (readonly [address: string, shows: string])[];
}
