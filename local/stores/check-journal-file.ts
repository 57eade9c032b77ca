import { damaged, type StoreFile, withStoreFile } from './store-file.ts';

/**
 * LMDB maps its file and trusts what stands there: of a file that was cut, the first look at a missing page ends the process with a signal.
 * So its length and its two meta pages are looked at before. Layout: `MDB_page_header`, `MDB_meta` and `MDB_db` of
 * lmdb's `mdb.c`, data version 2, 64 bits.
 */
const pageHeaderBytes = 24;
const magic = 0xbeefc0de;
const dataVersion = 2;
/** The tree of free pages has numbers for keys, and beside that the flags of the whole file: neither a map at a fixed address nor encrypted. */
const numberKeys = 0x08;
const fixedMap = 0x01;
const encrypted = 0x2000;
const noPage = 0xffff_ffff_ffff_ffffn;
const pageFlag = { branch: 1, leaf: 2, overflow: 4, meta: 8 } as const;
const deepestTree = 32;

interface Meta {
  readonly pageSize: number;
  readonly mapSize: bigint;
  readonly roots: readonly bigint[];
  readonly depths: readonly number[];
  readonly lastPage: bigint;
  readonly transaction: bigint;
}

/**
 * @returns whether there is a journal
 * @throws StoreError for one that LMDB could not read
 */
export function checkJournalFile(path: string): boolean {
  return withStoreFile(path, (file) => check(path, file)) ?? false;
}

function check(path: string, file: StoreFile): true {
  const first = metaAt(path, file, 0, undefined);
  const second = metaAt(path, file, first.pageSize, first.pageSize);
  // Commits write the two in turn.
  const apart = first.transaction - second.transaction;
  if (apart < -1n || apart > 1n) throw damaged(path, 'its two beginnings do not belong together');
  const newest = apart >= 0n ? first : second;
  if (newest.mapSize < (newest.lastPage + 1n) * BigInt(newest.pageSize)) throw damaged(path, 'it says a wrong size');
  const pages = BigInt(Math.floor(file.size / newest.pageSize));
  const tree = { path, file, pageSize: newest.pageSize, pages };
  // Pages at the end that are free need not be there, so that a shorter file is read to see what is in use.
  const deep = newest.lastPage >= pages;
  for (const [index, root] of newest.roots.entries())
    if (root !== noPage) checkPage(tree, root, newest.depths[index] ?? 0, deep);
  return true;
}

function metaAt(path: string, file: StoreFile, at: number, pageSizeOfFirst: number | undefined): Meta {
  const bytes = file.read(at, pageHeaderBytes + 144);
  if (bytes.length < pageHeaderBytes + 144) throw damaged(path, 'it is cut');
  if (bytes.readUInt16LE(18) !== pageFlag.meta || bytes.readUInt32LE(pageHeaderBytes) !== magic)
    throw damaged(path, 'it is no journal');
  const version = bytes.readUInt32LE(pageHeaderBytes + 4);
  if (version !== dataVersion) throw damaged(path, `it has data version ${version}`);
  const meta = bytes.subarray(pageHeaderBytes);
  const trees = [meta.subarray(24), meta.subarray(72)];
  const result = {
    pageSize: meta.readUInt32LE(24),
    mapSize: meta.readBigUInt64LE(16),
    roots: trees.map((tree) => tree.readBigUInt64LE(40)),
    depths: trees.map((tree) => tree.readUInt16LE(6)),
    lastPage: meta.readBigUInt64LE(120),
    transaction: meta.readBigUInt64LE(128),
  };
  const { pageSize, roots, depths, lastPage } = result;
  const [ofFree = 0, ofEntries = 0] = trees.map((tree) => tree.readUInt16LE(4));
  if ((ofFree & (numberKeys | fixedMap | encrypted)) !== numberKeys || ofEntries !== 0)
    throw damaged(path, 'it is of another kind');
  const isPageSize = pageSize >= 512 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0;
  if (!isPageSize || pageSize !== (pageSizeOfFirst ?? pageSize))
    throw damaged(path, `its pages have ${pageSize} bytes`);
  if (roots.some((root) => root !== noPage && (root < 2n || root > lastPage)))
    throw damaged(path, 'it begins at a page that it does not have');
  if (depths.some((depth, index) => depth > deepestTree || (depth === 0) !== (roots[index] === noPage)))
    throw damaged(path, 'its tree has no such depth');
  return result;
}

interface Tree {
  readonly path: string;
  readonly file: StoreFile;
  readonly pageSize: number;
  readonly pages: bigint;
}

/** The page is there and is what it should be, and leads to pages that are there; with `deep`, so does all below it. */
function checkPage(tree: Tree, number: bigint, depth: number, deep: boolean): void {
  const { path, file, pageSize, pages } = tree;
  if (number >= pages) throw damaged(path, 'it is cut');
  const page = file.read(Number(number) * pageSize, pageSize);
  const [flags, lower, upper] = [18, 20, 22].map((at) => page.readUInt16LE(at)) as [number, number, number];
  const isBranch = depth > 1;
  const isSound = lower <= upper && upper <= pageSize - pageHeaderBytes;
  if (page.readBigUInt64LE(0) !== number || flags !== (isBranch ? pageFlag.branch : pageFlag.leaf) || !isSound)
    throw damaged(path, `page ${number} is another one`);
  for (const { child, overflow } of nodesOf(tree, page, number)) {
    if (!isBranch && overflow !== undefined && overflow.first + overflow.count > pages)
      throw damaged(path, 'it is cut');
    if (isBranch && child >= pages) throw damaged(path, 'it is cut');
    if (isBranch && deep) checkPage(tree, child, depth - 1, true);
  }
}

interface Node {
  readonly child: bigint;
  /** Where a large value stands. */
  readonly overflow: { readonly first: bigint; readonly count: bigint } | undefined;
}

const isLarge = 1;

function* nodesOf({ path, pageSize }: Tree, page: Buffer, number: bigint): Generator<Node> {
  const count = page.readUInt16LE(20) >> 1;
  for (let index = 0; index < count; index += 1) {
    const pointer = pageHeaderBytes + 2 * index;
    const at = pointer + 2 > pageSize ? pageSize : pageHeaderBytes + page.readUInt16LE(pointer);
    if (at + 8 > pageSize) throw damaged(path, `page ${number} is another one`);
    const [low, high, flags, keySize] = [0, 2, 4, 6].map((offset) => page.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
      number,
    ];
    const child = BigInt(low) | (BigInt(high) << 16n) | (BigInt(flags) << 32n);
    const value = at + 8 + keySize;
    const hasPages = (flags & isLarge) !== 0 && value + 8 <= pageSize;
    const bytes = BigInt(low) | (BigInt(high) << 16n);
    const size = (BigInt(pageHeaderBytes) - 1n + bytes) / BigInt(pageSize) + 1n;
    yield { child, overflow: hasPages ? { first: page.readBigUInt64LE(value), count: size } : undefined };
  }
}
