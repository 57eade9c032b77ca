/** An item in DynamoDB's form, `{ name: { S: '…' } }`. */
export type AttributeMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** For JSON.stringify: bytes travel as base64. */
export function bytesAsBase64(this: unknown, _key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  // A Buffer has a toJSON, so JSON.stringify shows its outcome here.
  if (isBufferJson(value)) return Buffer.from(value.data).toString('base64');
  return value;
}

const isBufferJson = (value: unknown): value is { readonly data: number[] } =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer' && 'data' in value;

/** Parses an answer. Only one that can hold bytes is walked through. */
export function attributesFromWire(text: string): unknown {
  const parsed: unknown = JSON.parse(text === '' ? '{}' : text);
  return text.includes('"B":"') || text.includes('"BS":[') ? withBytes(parsed) : parsed;
}

function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  const { B: bytes, BS: set } = value as { B?: unknown; BS?: unknown };
  const alone = Object.keys(value).length === 1;
  if (alone && typeof bytes === 'string') return { B: fromBase64(bytes) };
  if (alone && Array.isArray(set)) return { BS: set.map((each) => fromBase64(String(each))) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each)]));
}

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
