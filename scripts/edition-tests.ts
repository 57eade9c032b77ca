/** Tests that start the edition as it ships many times, with files, mail, years, a full disk, moved and restored, or keep a table busy for long. */
export const editionTests = [
  'test/edition-*.test.ts',
  'test/oidc/edition.test.ts',
  'test/moving.test.ts',
  'test/moving-table.test.ts',
  'test/concurrency.test.ts',
  'test/backup.test.ts',
];
