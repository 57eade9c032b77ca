import { shortcomings } from '#words/compile/shortcomings.ts';

/** Every catalogue says in every language what it says in English, or the types are not right: `npm run check:types`. */
const found = shortcomings();
for (const shortcoming of found) process.stderr.write(`${shortcoming}\n`);
if (found.length > 0) process.exitCode = 1;
