/**
 * Tests that take long: they start the edition as it ships many times, with files, mail, years, a full disk, moved and restored, keep a
 * table busy, measure memory, read every page as many people, make many stacks, or take guards away on purpose.
 */
export const editionTests = [
  'test/edition-*.test.ts',
  'test/oidc/edition.test.ts',
  'test/moving.test.ts',
  'test/moving-table.test.ts',
  'test/concurrency.test.ts',
  'test/backup.test.ts',
  'test/check-hash-as-a-stranger.test.ts',
  'test/contract/{stores,document-files}.test.ts',
  'test/access/{reviews-unseen,wrong-guards}.test.ts',
  'test/infra/stages.test.ts',
  'functions/receive-mail/mail-reader-memory.test.ts',
];
