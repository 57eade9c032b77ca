import { readFileSync } from 'node:fs';
import { eventCatalogue } from './event-catalogue.ts';
import { putGenerated, withPart } from './generated.ts';
import { importMap } from './import-map.ts';
import { keyTable } from './key-table.ts';
import { pageTimes } from './page-times.ts';
import { termsTable } from './terms/table.ts';

/** Writes the generated parts of docs/ between their markers; with `--check` only says whether they are fresh. */
const put = (path: string, part: string, content: string): void =>
  putGenerated(path, withPart(readFileSync(path, 'utf8'), part, content));

put('docs/data-model.md', 'keys', keyTable());
put('docs/data-model.md', 'events', await eventCatalogue());
put('docs/architecture.md', 'imports', await importMap());
put('docs/page-times.md', 'times', pageTimes());
put('docs/terms-of-reference.md', 'terms', termsTable());
