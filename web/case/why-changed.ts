import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { shownText } from '#schemas/text/shown.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';

/** The reasons that were given with a version, by whoever entered it. */
export const whyChanged = (history: readonly ToldEvent[], version: number): string[] =>
  history.flatMap(({ at, data }) => {
    const reason = 'reason' in data ? data['reason'] : undefined;
    return typeof reason === 'string' && textsOf({ at, data }).some((entered) => entered.version === version)
      ? [shownText(reason)]
      : [];
  });
