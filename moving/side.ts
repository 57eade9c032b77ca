import type { WholeTable } from '#functions/lib/aws/whole-table.ts';
import type { DocumentRef } from '#schemas/document.ts';
import type { Roster } from '#schemas/roster.ts';

/** One end of a move: an embedded edition that is stopped, or a deployed one. */
export interface Side {
  /** In words, for messages and the file. */
  readonly name: string;
  readonly table: WholeTable;
  /** The content of a document that is part of a case; undefined where there is none. */
  readDocument(documentId: string): Promise<Buffer | undefined>;
  keepDocument(ref: DocumentRef, content: Buffer): Promise<void>;
  /** From which this side derives links and sessions. @throws MovingError where that cannot be read. */
  signingKey(): Promise<string>;
  /** @throws MovingError when it is not said where a key belongs. */
  checkTakeOver(): void;
  /** Takes the key and the people over into what this side keeps beside its table; without a key it makes one. */
  takeOver(roster: Roster, signingKey: string | undefined): Promise<void>;
  /** What is on its way there and is in no table: lines for the operator. */
  leftBehind(): Promise<readonly string[]>;
  /** What the operator does next, after an import. */
  readonly next: readonly string[];
  close(): Promise<void>;
}
