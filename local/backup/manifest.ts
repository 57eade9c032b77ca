import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

/** What a data directory holds for good, and so a backup: path to whether there always is one. */
export const keptFiles: ReadonlyMap<string, boolean> = new Map([
  ['dynamodb.sqlite', true],
  ['dynamodb.sqlite-wal', false],
  ['journal/data.mdb', true],
  ['secrets.json', true],
  ['roster.jsonc', false],
]);

/** Documents, each a file that never changes. */
export const documentFolder = 'files';
const documentFile = /^files\/[0-9a-f-]{36}$/;

export const manifestName = 'manifest.json';

/** Raised whenever an older program could misread what a newer one wrote. */
export const backupVersion = 2;

const File = z.strictObject({
  path: z.string().refine((path) => keptFiles.has(path) || documentFile.test(path)),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const AnyManifest = z.looseObject({ format: z.literal('tawafuq-backup'), version: z.int().positive() });

/** Written last: a folder without it is no backup. */
export const Manifest = z.strictObject({
  ...AnyManifest.shape,
  takenAt: z.iso.datetime(),
  files: z.array(File),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup that cannot be taken or restored; the message is one line and says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** @throws BackupError for a folder that is no whole backup, or one of a newer version */
export function readManifest(folder: string): Manifest {
  const json = jsonIn(folder);
  const any = AnyManifest.safeParse(json);
  if (any.success && any.data.version > backupVersion)
    throw new BackupError(
      `${folder} has format ${any.data.version}, this version reads up to ${backupVersion}: restore it with the version that took it`,
    );
  const { success, data } = Manifest.safeParse(json);
  const paths = new Set(data?.files.map(({ path }) => path));
  const isWhole = [...keptFiles].every(([path, always]) => !always || paths.has(path));
  if (!success || !isWhole) throw new BackupError(`${folder} is no whole backup: its ${manifestName} was changed`);
  return data;
}

function jsonIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch (error) {
    throw new BackupError(
      `${folder} is no whole backup: its ${manifestName} cannot be read (${(error as Error).message})`,
    );
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
