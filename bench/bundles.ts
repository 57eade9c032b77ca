import { join } from 'node:path';
import { bundlesIn } from '../scripts/bundles.ts';
import { round } from './measure.ts';

export interface BundleSize {
  readonly name: string;
  readonly startKb: number;
  readonly wholeKb: number;
  readonly gzipKb: number;
}

/** What is deployed for each function, as `cdk.out` holds it. */
export const bundleSizes = (root: string): BundleSize[] =>
  bundlesIn(join(root, 'cdk.out')).map(({ name, startKb, wholeKb, gzipKb }) => ({
    name,
    startKb: round(startKb, 0),
    wholeKb: round(wholeKb, 0),
    gzipKb: round(gzipKb, 0),
  }));
