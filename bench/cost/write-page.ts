import { synthesizedTemplate } from '#infra/synthesized-template.ts';
import { putGenerated } from '../../scripts/generated.ts';
import { readMeasurement } from './measurement.ts';
import { costPage } from './page.ts';
import { readPrices } from './price-list.ts';

/** Writes docs/cost.md; with `--check` says instead whether it is fresh. */
putGenerated('docs/cost.md', costPage(readPrices(), readMeasurement(), synthesizedTemplate('prod').Resources));
