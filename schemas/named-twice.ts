/** The place in a list of the first that was named before; undefined where each is named once. */
export function placeNamedTwice(named: readonly string[]): number | undefined {
  const place = named.findIndex((each, index) => named.indexOf(each) !== index);
  return place < 0 ? undefined : place;
}
