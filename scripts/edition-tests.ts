/** Tests that start the edition as it ships many times: with files, mail, years, a full disk, moved and restored. */
export const editionTests = ['test/edition-*.test.ts', 'test/moving.test.ts', 'test/backup.test.ts'];
