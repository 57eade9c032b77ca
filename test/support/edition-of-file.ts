import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Edition, type EditionOptions, startEdition, temporaryDirectory } from './edition.ts';
import { EditionClient } from './edition-client.ts';

/** One edition for all tests of a file: started before the first of them, gone with its data after the last. */
export function editionOfFile(environment: EditionOptions['environment'] = {}) {
  const directory = temporaryDirectory();
  const dataDirectory = join(directory.path, 'data');
  let edition: Edition;
  const start = async (): Promise<void> => {
    edition = await startEdition({ dataDirectory, environment });
  };
  beforeAll(start, 180_000);
  afterAll(async () => {
    await edition?.stop();
    directory.remove();
  });
  return {
    /** For what else a test keeps; `dataDirectory` lies in it. */
    directory: directory.path,
    dataDirectory,
    client: new EditionClient(() => edition.url),
    /** Again, once the one before has ended. */
    start,
    /** The one that runs now. */
    get edition(): Edition {
      return edition;
    },
  };
}
