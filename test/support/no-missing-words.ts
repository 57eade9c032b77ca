import { afterEach } from 'vitest';

const missing: string[] = [];
const write = console.error;
console.error = (...line: unknown[]) => {
  if (String(line[0]).includes('A catalogue lacks a key')) missing.push(String(line[0]));
  write(...line);
};

/** A reader is shown the key of a word that is missing; a test is told. */
afterEach(() => {
  if (missing.length > 0) throw new Error(missing.splice(0).join('\n'));
});
