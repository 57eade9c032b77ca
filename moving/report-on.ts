import { isZip } from './open-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';
import { type Verified, verifyHistories } from './verify-histories.ts';

/** What is said, for whoever asked: what does not hold, what does, and what was not looked at. A part never stands for the whole. */
type Report = { readonly altered: readonly string[]; readonly lines: readonly string[] };

const heads = 'or written anew from its beginning with every link; there is nothing to hold that against.';

/** Of an export, or of the bundle of a case. @throws MovingError where nothing can be said of it */
export function reportOn(bytes: Buffer): Report {
  if (!isZip(bytes)) return reportOf(verifyHistories(bytes));
  const { altered, holds } = verifyBundle(bytes);
  return linesOf(altered, [
    ...holds,
    `Not looked at: whether other files than history.json say what the history does (SHA256SUMS is by whoever made the bundle), and whether the history was cut at its end together with its head, ${heads}`,
  ]);
}

/** Of all histories of an installation. */
export const reportOf = ({ unaltered, begunBefore, unchained, altered }: Verified): Report =>
  linesOf(altered, [
    `${unaltered} histories are unaltered: each event is the one that the next was written after, and together they come to the state that is stored.`,
    ...(begunBefore === 0
      ? []
      : [
          `${begunBefore} of them begin with events that were recorded before there were chains; those are held as they were when the first link was written, and not before.`,
        ]),
    ...(unchained === 0
      ? []
      : [`${unchained} histories have no chain: they come to the state that is stored, and nothing more is known.`]),
    `Not looked at: whether any whole history was left out, cut at its end together with its head and its state, ${heads}`,
  ]);

const linesOf = (altered: readonly string[], others: readonly string[]): Report => ({
  altered,
  lines: [...altered.map((why) => `ALTERED: ${why}`), ...others],
});
