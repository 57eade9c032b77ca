/** An item in the wire's form. */
export type Item = Readonly<Record<string, Value>>;
type Value = Readonly<Record<string, unknown>>;

/** Bytes of an item as DynamoDB counts them (developer guide, "Item sizes and formats"): names in UTF-8, and their values. */
export const itemBytes = (item: Item | undefined): number =>
  Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

function valueBytes(value: Value): number {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  if (type === 'S') return Buffer.byteLength(String(content));
  // Two digits a byte, and one byte more.
  if (type === 'N') return Math.ceil(String(content).replace(/[-.]/g, '').length / 2) + 1;
  if (type === 'BOOL' || type === 'NULL') return 1;
  if (type === 'SS') return (content as readonly string[]).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  throw new Error(`The table holds a value of type ${type}, whose size is not known here: add it to item-size.ts`);
}

const kb = 1024;
/** One for each KB that is begun; writing nothing costs one too. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / kb));
/** Strongly consistent: one for each 4 KB that is begun. Otherwise half of that. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / (4 * kb))) * (consistent ? 1 : 0.5);
