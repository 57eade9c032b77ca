import type { BucketResource } from '../assembly.ts';
import type { Properties } from '../properties.ts';

/** @throws AssemblyError */
export function readBucket(name: string, properties: Properties): BucketResource {
  const rules = properties.nested('LifecycleConfiguration')?.list('Rules') ?? [];
  const expirations = rules.flatMap((rule) => {
    const days = rule.number('ExpirationInDays', 0);
    const prefix = rule.optionalText('Prefix') ?? '';
    if (rule.optional('Status') !== 'Enabled') rule.refuse('Status', rule.optional('Status'));
    rule.withoutEffect({
      Id: 'is for people',
      NoncurrentVersionExpiration: 'there are no old versions here',
      AbortIncompleteMultipartUpload: 'an object comes in one piece here',
    });
    rule.end();
    return days === 0 ? [] : [{ prefix, days }];
  });
  properties.withoutEffect({
    BucketEncryption: 'encryption at rest is that of the disk',
    CorsConfiguration: 'objects and pages come from one address here',
    PublicAccessBlockConfiguration: 'every request has to be signed',
    VersioningConfiguration: 'backups are copies of the data directory',
    Tags: 'are for bills',
  });
  properties.end();
  return { name, expirations };
}
