import { type Zippable, zipSync } from 'fflate';

export type BundledFile = { readonly path: string; readonly content: Uint8Array };

export const textFile = (path: string, text: string): BundledFile => ({
  path,
  content: new TextEncoder().encode(text),
});

/** For programs, and to be read. */
export const jsonFile = (path: string, value: unknown): BundledFile =>
  textFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** The first instant that the format knows, in whatever zone this runs: a zip says its times without one. */
const noTime = (): Date => new Date(1980, 0, 1);

/** The same files are the same bytes: in the order of their paths, and no time in them. */
export const zipped = (files: readonly BundledFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      files
        .toSorted(byPath)
        .map(({ path, content }): [string, Zippable[string]] => [path, [content, { mtime: noTime(), level: 6 }]]),
    ),
  );

export const byPath = (one: BundledFile, other: BundledFile): number => (one.path < other.path ? -1 : 1);
