import { resolve } from 'node:path';

/** What the environment says of the side that is exported or imported to. */
export type MovingEnvironment = {
  /** The table of a deployed edition; undefined: the embedded one in `dataDirectory`. */
  readonly tableName: string | undefined;
  readonly dataDirectory: string;
  /** A DynamoDB that the embedded edition uses in place of its own. */
  readonly dynamodbUrl: string | undefined;
  /** The parameter of Systems Manager that holds the key of a deployed edition. */
  readonly keyParameter: string | undefined;
  /** The bucket of a deployed edition. */
  readonly bucketName: string | undefined;
  readonly passphrase: string | undefined;
  /** Where backups are kept. */
  readonly backupFolder: string;
};

export function readMovingEnvironment(): MovingEnvironment {
  const text = (name: string): string | undefined => process.env[name]?.trim() || undefined;
  return {
    tableName: text('TABLE_NAME'),
    dataDirectory: resolve(text('DATA_DIR') ?? './.data'),
    dynamodbUrl: text('AWS_ENDPOINT_URL_DYNAMODB'),
    keyParameter: text('SIGNING_KEY_PARAMETER'),
    bucketName: text('BUCKET_NAME'),
    passphrase: text('PASSPHRASE'),
    backupFolder: resolve(text('BACKUP_DIR') ?? './.backups'),
  };
}

/** Where Amazon's client finds the embedded table; it asks for an account, and any will do. */
export function useEmbeddedTable(endpoint: string, region: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
}
