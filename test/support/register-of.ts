import type { RegisterStore } from '#functions/lib/ports.ts';
import type { RegisterEntry } from '#schemas/api.ts';

/** A register of these outcomes, which counts the lines that it was asked for and gave. */
export function registerOf(entries: readonly RegisterEntry[]): RegisterStore & { read: number } {
  const placed = entries
    .map((item) => ({ place: `${item.publishedAt}#${item.caseId}`, item }))
    .sort((one, other) => (one.place < other.place ? 1 : -1));
  const register = {
    read: 0,
    entries: async (before: string | undefined, limit: number) => {
      const given = placed.filter(({ place }) => before === undefined || place < before).slice(0, limit);
      register.read += given.length;
      return given;
    },
    entry: async (caseId: string) => entries.find((each) => each.caseId === caseId),
  };
  return register;
}
