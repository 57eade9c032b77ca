/** Which effects a form was shown with, taken out of what people wrote. */
export function seenIn(entries: URLSearchParams): string | undefined {
  const seen = entries.get('seen') ?? undefined;
  entries.delete('seen');
  return seen;
}
