import { createHash } from 'node:crypto';
import type { EventEnvelope } from '#schemas/event.ts';

/** A row of an export, as far as those who alter one know it. */
export type Line = {
  readonly kind: string;
  readonly PK: string;
  readonly SK: string;
  readonly event?: EventEnvelope;
  readonly link?: string;
  readonly head?: string;
  readonly state?: { readonly caseId: string; readonly seq: number } & Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
};
export type Exported = { readonly header: Readonly<Record<string, unknown>>; readonly lines: readonly Line[] };

export function exportedIn(text: string): Exported {
  const [header, ...rows] = text.trimEnd().split('\n');
  return { header: JSON.parse(header ?? ''), lines: rows.slice(0, -1).map((row) => JSON.parse(row)) };
}

/** As whoever alters an export on purpose writes it: with a first and a last line that fit what stands between. */
export function fittedTo({ header }: Exported, lines: readonly Line[]): string {
  const counts: Record<string, number> = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  return closed(`${[{ ...header, counts }, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`).toString();
}

/** These lines, with a last one that fits them. */
export function closed(before: string | Buffer): Buffer {
  const bytes = Buffer.from(before);
  const lines = bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
  const end = JSON.stringify({ kind: 'end', lines, sha256: createHash('sha256').update(bytes).digest('hex') });
  return Buffer.concat([bytes, Buffer.from(`${end}\n`)]);
}
