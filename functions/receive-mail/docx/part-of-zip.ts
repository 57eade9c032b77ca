import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

/** What is taken of an archive. Word makes some twenty entries for a form, and one more for each picture. */
const most = { archiveBytes: 5 * 1024 * 1024, entries: 1_000, partBytes: 4 * 1024 * 1024 } as const;

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/**
 * The one entry of an archive whose name matches, inflated; undefined for an archive that is none, has none such or two, or is larger
 * than any form. What an entry says of its size is believed only as a bound: inflating stops there.
 */
export async function partOfZip(archive: Buffer, name: RegExp): Promise<Buffer | undefined> {
  if (archive.length > most.archiveBytes) return undefined;
  try {
    const zip = await open(archive, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > most.entries) return undefined;
    const found = (await entriesOf(zip)).filter(({ fileName }) => name.test(fileName));
    const [entry, another] = found;
    if (entry === undefined || another !== undefined) return undefined;
    if (entry.uncompressedSize > most.partBytes || entry.isEncrypted()) return undefined;
    return await contentOf(zip, entry);
  } catch {
    // Whatever is wrong with it, it is no document to read.
    return undefined;
  }
}

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

const contentOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
