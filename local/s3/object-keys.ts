/** Where the journal has the objects of the bucket, and when a rule takes which of them away. */
export const objectKeys = {
  objects: 's3/object/',
  object: (bucket: string, key: string): string => `s3/object/${bucket}/${key}`,
  expiries: 's3/expiry/',
  expiry: (at: string, bucket: string, key: string): string => `s3/expiry/${at}/${bucket}/${key}`,
  instantOf: (expiryKey: string): string => expiryKey.split('/')[2] ?? '',
} as const;

/** Folders and names as our functions make them: no path that leads anywhere else. */
export const isObjectKey = (key: string): boolean => key.length <= 200 && /^(?:\w[\w-]*\/){0,3}\w[\w.-]*$/.test(key);
