/** Longer than any procedure runs; keeps the instant within what a date can hold. */
const longestMs = 100 * 366 * 86_400_000;

/** An ISO 8601 duration in milliseconds; undefined when it is not one. Months and years have no fixed length. */
export function durationMs(text: string): number | undefined {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/.exec(text);
  if (!parts || parts.slice(1).every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const totalMs = Math.round((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
  return totalMs <= longestMs ? totalMs : undefined;
}
