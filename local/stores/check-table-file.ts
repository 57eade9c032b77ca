import { StoreError } from './store-error.ts';
import { damaged, type StoreFile, withStoreFile } from './store-file.ts';

/**
 * A first look at the table's SQLite file, since DynamoDB on a file that was cut starts and fails later, request by request. Layout: "Database File
 * Format" of sqlite.org, sections 1.3 (header) and 4.1 (write-ahead log).
 * @returns whether there is a table
 * @throws StoreError for a file that SQLite could not read whole
 */
export function checkTableFile(path: string): boolean {
  const log = withStoreFile(`${path}-wal`, (file) => pagesInLog(path, file));
  const found = withStoreFile(path, (file) => check(path, file, log ?? nothing));
  if (found === undefined && log !== undefined)
    throw new StoreError(
      `${path} is missing, and its ${path}-wal is there: restore a backup of the whole data directory`,
    );
  return found ?? false;
}

const headerBytes = 100;
const magic = 'SQLite format 3\0';

interface LoggedPages {
  /** How many pages the database has with the log; 0 without one. */
  readonly pages: number;
  readonly pageSize: number | undefined;
  readonly numbers: ReadonlySet<number>;
}

const nothing: LoggedPages = { pages: 0, pageSize: undefined, numbers: new Set() };

function check(path: string, file: StoreFile, log: LoggedPages): true {
  const header = file.read(0, headerBytes);
  if (header.length < headerBytes) throw damaged(path, 'it is cut');
  if (header.toString('latin1', 0, magic.length) !== magic) throw damaged(path, 'it is no table');
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const [writeVersion, readVersion, reserved, ...fractions] = header.subarray(18, 24);
  const isSound =
    isPageSize(pageSize) &&
    pageSize === (log.pageSize ?? pageSize) &&
    [writeVersion, readVersion].every((version) => version === 1 || version === 2) &&
    (reserved ?? 0) <= pageSize - 480 &&
    fractions.join() === '64,32,32';
  if (!isSound) throw damaged(path, 'its header is another one');
  // The header's count holds only where the same change wrote both; a page of the log replaces that of the file.
  const isCounted = header.readUInt32BE(24) === header.readUInt32BE(92);
  const pages = log.pages || (isCounted ? header.readUInt32BE(28) : 0);
  const there = Math.floor(file.size / pageSize);
  for (let number = there + 1; number <= pages; number += 1)
    if (!log.numbers.has(number)) throw damaged(path, 'it is cut');
  if (file.size % pageSize !== 0 && log.pages === 0) throw damaged(path, 'it is cut');
  return true;
}

/** What the log holds up to its last commit. One that was begun anew counts from its new header: the salts say so. */
function pagesInLog(path: string, file: StoreFile): LoggedPages {
  const header = file.read(0, 32);
  if (header.length < 32) return nothing;
  const pageSize = header.readUInt32BE(8);
  if ((header.readUInt32BE(0) & 0xfffffffe) >>> 0 !== 0x377f0682 || !isPageSize(pageSize))
    throw damaged(`${path}-wal`, 'it is no log of a table');
  const salts = header.subarray(16, 24);
  const numbers = new Set<number>();
  const uncommitted = new Set<number>();
  let pages = 0;
  for (let at = 32; at + 24 + pageSize <= file.size; at += 24 + pageSize) {
    const frame = file.read(at, 24);
    if (!frame.subarray(8, 16).equals(salts)) break;
    uncommitted.add(frame.readUInt32BE(0));
    const pagesAfter = frame.readUInt32BE(4);
    if (pagesAfter === 0) continue;
    pages = pagesAfter;
    for (const number of uncommitted) numbers.add(number);
    uncommitted.clear();
  }
  return { pages, pageSize, numbers };
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
