import { StoreError } from './store-error.ts';

/** What the journal has of the installation, and of how far it and the table had come when they were last marked together. */
export interface JournalMark {
  readonly id: string;
  /** Counts up; the table may have been given this one. */
  readonly mark: number;
  /** The table certainly has this one, or a later one; 0 until the first start has marked both. */
  readonly confirmed: number;
  /** Which key links are made with, as a hash; null while it may change. */
  readonly key: string | null;
}

export interface TableMark {
  readonly id: string;
  readonly mark: number;
}

/** A store as it is found at a start. */
export interface FoundStore<Mark> {
  readonly exists: boolean;
  /** Whether it holds what people did. */
  readonly isInUse: boolean;
  readonly mark: Mark | undefined;
}

export interface FoundParameters {
  readonly exists: boolean;
  readonly id: string | undefined;
  readonly key: string | undefined;
}

/** All that is found, and what messages call it. */
export interface Found {
  readonly journal: FoundStore<JournalMark> & { readonly name: string };
  readonly table: FoundStore<TableMark> & { readonly name: string };
  readonly parameters: FoundParameters & { readonly name: string };
}

const restore = 'restore a backup of the whole data directory (docs/operations.md, Backups)';

/**
 * Whether the parts of a data directory belong together. The journal is marked first, then the table, then the journal
 * again: whenever the process is killed, the table's mark lies between the two of the journal. Without any mark the directory is
 * new, or of a version that knew none: then it is taken as that left it.
 * @returns the id of the installation; undefined where it has none yet
 * @throws StoreError that says in one line what to restore
 */
export function checkBelongTogether(found: Found): string | undefined {
  const { journal, table } = found;
  if (journal.mark === undefined && table.mark === undefined) return checkUnmarked(found);
  if (journal.mark === undefined) throw new StoreError(journalLost(found));
  const { id, mark, confirmed } = journal.mark;
  if (table.mark !== undefined && table.mark.id !== id)
    throw new StoreError(`${table.name} and ${journal.name} are of two installations: ${restore}`);
  if (table.mark === undefined && confirmed > 0) throw new StoreError(tableLost(found));
  if (table.mark !== undefined && table.mark.mark < confirmed)
    throw new StoreError(`${table.name} is older than ${journal.name}: ${restore}`);
  if (table.mark !== undefined && table.mark.mark > mark)
    throw new StoreError(`${journal.name} is older than ${table.name}: ${restore}`);
  checkParameters(found, journal.mark);
  return id;
}

function checkUnmarked({ journal, table, parameters }: Found): undefined {
  if (parameters.id !== undefined && !journal.isInUse && !table.isInUse)
    throw new StoreError(`${journal.name} and ${table.name} are missing: ${restore}`);
  if (journal.isInUse && !table.isInUse) throw new StoreError(`${table.name} is missing, or empty: ${restore}`);
  if (table.isInUse && !journal.exists) throw new StoreError(`${journal.name} is missing: ${restore}`);
  // The key was made before anything else was.
  if (table.isInUse && !parameters.exists) throw new StoreError(parametersLost(parameters.name));
}

function checkParameters({ parameters: { name, exists, id, key } }: Found, journal: JournalMark): void {
  if (id !== undefined && id !== journal.id)
    throw new StoreError(`${name} is of another installation, and with it the key of all links: ${restore}`);
  if (journal.confirmed === 0) return;
  if (!exists) throw new StoreError(parametersLost(name));
  // A line that was taken out is meant: links shall end.
  if (journal.key !== null && key !== undefined && key !== journal.key)
    throw new StoreError(`${name} holds another key than the one that links were made with: ${restore}`);
}

const parametersLost = (name: string): string =>
  `${name} is missing, with the key of all links and sessions: put it back, or, if all links shall end, write {} into it`;

const journalLost = ({ journal, table }: Found): string =>
  journal.exists
    ? `${journal.name} is older than ${table.name}, or of another installation: ${restore}`
    : `${journal.name} is missing: ${restore}`;

const tableLost = ({ journal, table }: Found): string =>
  table.isInUse
    ? `${table.name} is older than ${journal.name}, or of another installation: ${restore}`
    : `${table.name} is missing, or empty: ${restore}`;
