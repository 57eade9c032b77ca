import * as z from 'zod/mini';
import { faultOf } from './fault-of.ts';
import { onOneLine, withLineFeeds } from './line-breaks.ts';
import { isVisible, visibleLength } from './visible.ts';

export type Bounds = {
  /** Least number of characters that can be seen; 0 for what may be left empty. */
  readonly minimum: number;
  /** Most characters: Unicode code points, not the units that a program may count. */
  readonly maximum: number;
};

/**
 * One line that a person writes, such as a title. The policy for such text is the same wherever it comes in (design §5):
 * well-formed, in normal form C, nothing that hides, turns or stacks, and something to be seen. What has no form of its
 * own is normalised; what could mean something else than it shows is refused, never taken out: somebody else decides
 * on these very words.
 */
export const writtenLine = (bounds: Bounds) => written(bounds, onOneLine);

/** A text of paragraphs that a person writes; tabs stay, so that columns of figures do. */
export const writtenText = (bounds: Bounds) => written(bounds, inParagraphs);

const inParagraphs = (text: string): string =>
  withLineFeeds(text)
    .replace(/[ \t]+\n/g, '\n')
    .trim();

const written = ({ minimum, maximum }: Bounds, layOut: (text: string) => string) =>
  z.string().check(
    z.overwrite((text) => layOut(text.normalize('NFC'))),
    z.check((payload) => {
      const { value } = payload;
      const issue = { input: value, continue: false } as const;
      const fault = faultOf(value);
      if (fault !== undefined) {
        const message = `it may not have the character ${fault.character} (${fault.rule})`;
        payload.issues.push({ ...issue, code: 'custom', params: { ...fault }, message });
      } else if (value !== '' && !isVisible(value)) {
        payload.issues.push({
          ...issue,
          code: 'custom',
          params: { rule: 'nothing-visible' },
          message: 'nothing in it can be seen',
        });
      } else if (visibleLength(value) < minimum) {
        payload.issues.push({ ...issue, code: 'too_small', origin: 'string', minimum, inclusive: true });
      }
    }),
    z.maxLength(maximum),
    z.check((payload) => {
      // A character outside the first plane takes four bytes; a row of the table has room for three a character.
      const mostBytes = 3 * maximum;
      if (new TextEncoder().encode(payload.value).length <= mostBytes) return;
      const fitting = Math.floor(mostBytes / 4);
      payload.issues.push({
        input: payload.value,
        code: 'too_big',
        origin: 'string',
        maximum: fitting,
        inclusive: true,
      });
    }),
  );
