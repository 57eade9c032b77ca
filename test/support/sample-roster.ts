import { readFileSync } from 'node:fs';

/**
 * The sample network as most tests have it: whoever reads neither English nor Arabic there reads English, so that each test reads one
 * language. What the other four say has tests of its own, which are given the sample as it is.
 */
export const sampleRoster = readFileSync('samples/roster.jsonc', 'utf8').replace(
  /"language": "(?!en|ar)\w+"/g,
  '"language": "en"',
);
