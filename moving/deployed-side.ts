import { DocumentBucket } from '#functions/lib/aws/document-bucket.ts';
import { noticedWithinMs, SecureParameters } from '#functions/lib/aws/parameters.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { makeSigningKey } from '#functions/lib/signing-key.ts';
import { MovingError } from './moving-error.ts';
import type { Side } from './side.ts';

/**
 * A deployed edition, by the credentials, region and endpoints of the environment.
 * @param bucketName the bucket of its documents; needed where there are any
 * @param keyParameter the SecureString that its functions read their key from
 */
export function deployedSide(
  tableName: string,
  keyParameter: string | undefined,
  bucketName: string | undefined,
  { say, pause }: { say(line: string): void; pause(milliseconds: number): Promise<unknown> },
): Side {
  const table = new WholeTable(tableName);
  const parameters = new SecureParameters();
  const bucket = (): DocumentBucket => {
    if (bucketName !== undefined) return new DocumentBucket(bucketName);
    throw new MovingError(
      'BUCKET_NAME is not set: it names the bucket with the documents, an output of the data stack',
    );
  };
  const parameterName = (): string => {
    if (keyParameter !== undefined) return keyParameter;
    throw new MovingError(
      'SIGNING_KEY_PARAMETER is not set: it names the parameter with the key of all links, /tawafuq/<stage>/signing-key',
    );
  };
  return {
    name: `the table ${tableName}`,
    table,
    readDocument: (documentId) => bucket().kept(documentId),
    keepDocument: (ref, content) => bucket().keep(ref, content),
    signingKey: async () => parameters.read(parameterName()),
    checkTakeOver: () => void parameterName(),
    async takeOver(_, signingKey) {
      const name = parameterName();
      if (signingKey === undefined) return void (await makeSigningKey(parameters, name));
      if (await parameters.keepFirst(name, signingKey)) return;
      await parameters.replace(name, signingKey);
      // A function that still knew the former key would mail links that never work. That it is ours already says nothing of
      // when: an import that was broken off while it waited waits again.
      say(`  waiting ${noticedWithinMs / 1000} s until every function has forgotten the former key …`);
      await pause(noticedWithinMs);
    },
    leftBehind: async () => [
      'The functions must have stood still while the table was read: what came in meanwhile is not in the file.',
    ],
    next: [
      'The next sweep, within five minutes, starts a machine for each open case; then people may come.',
      'Let the old address redirect /t/*, /cases/* and all else to the new one: links keep their paths.',
    ],
    close: async () => table.close(),
  };
}
