/** Far more entries than a list of any form may have. */
const maximum = 1_000;

/** Where the first list stands that no form could hold; each value is looked at once. */
export function overlongList(
  input: unknown,
): { readonly path: readonly string[]; readonly maximum: number } | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  if (Array.isArray(input) && input.length > maximum) return { path: [], maximum };
  for (const name in input) {
    const found = overlongList((input as Readonly<Record<string, unknown>>)[name]);
    if (found !== undefined) return { path: [name, ...found.path], maximum };
  }
  return undefined;
}
