import { readFileSync, writeFileSync } from 'node:fs';
import { openapiDocument } from '#functions/api/openapi-document.ts';

/** Writes functions/api/openapi.json from the schemas; with `--check` it only says whether the file is fresh. */
const path = 'functions/api/openapi.json';
const fresh = `${JSON.stringify(openapiDocument(), null, 1)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== fresh) {
    console.error(`${path} is stale: run npm run docs:gen`);
    process.exit(1);
  }
} else {
  writeFileSync(path, fresh);
  console.log(`${path} written`);
}
