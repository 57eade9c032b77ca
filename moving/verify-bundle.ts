import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { asWritten } from '#functions/lib/chain/as-written.ts';
import { findingIn, recordedBefore } from '#functions/lib/chain/check-chain.ts';
import { chainFormat } from '#functions/lib/chain/link.ts';
import { EventEnvelope } from '#schemas/event.ts';
import { saidOf } from './fold-rows.ts';
import { MovingError } from './moving-error.ts';
import { openBundle } from './open-bundle.ts';
import { Link } from './row.ts';

const Chained = z.strictObject({
  format: z.string(),
  caseId: z.string(),
  isWhole: z.boolean(),
  seq: z.int().check(z.nonnegative()),
  head: z.optional(Link),
  events: z.array(z.strictObject({ link: z.optional(Link), event: EventEnvelope })),
});
const Told = z.array(z.looseObject({ seq: z.int(), notices: z._default(z.array(z.unknown()), []) }));
const Manifest = z.looseObject({
  caseId: z.string(),
  files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
});

/** What holds of the bundle of a case, and what does not. */
export type VerifiedBundle = { readonly altered: readonly string[]; readonly holds: readonly string[] };

/** Holds a bundle against its hashes, and the history in it against its chain. @throws MovingError where nothing can be said of it */
export function verifyBundle(bytes: Uint8Array): VerifiedBundle {
  const files = openBundle(bytes);
  const chain = parsed(files, 'chain.json', Chained);
  if (chain.format !== chainFormat)
    throw new MovingError(
      `chain.json: it is linked by ${chain.format.slice(0, 40)}, and this version knows ${chainFormat}`,
    );
  if (chain.seq === 0)
    throw new MovingError(`nothing of the history of ${chain.caseId} was for the reader of this bundle`);
  const written = JSON.parse(textOf(files, 'chain.json')) as typeof chain;
  const events = written.events.map(({ event, link }) => ({ event: asWritten(event), link }));
  const finding = findingIn({ ...chain, events });
  const altered = [
    ...alteredFiles(files, chain.caseId),
    ...(finding === undefined ? [] : [`event ${finding.seq} of ${chain.caseId} ${saidOf(finding)}`]),
    ...toldOtherwise(
      parsed(files, 'history.json', Told),
      events.map(({ event }) => event),
    ),
  ];
  return { altered, holds: finding === undefined ? heldOf(chain) : [] };
}

function heldOf({ caseId, isWhole, seq, events }: z.infer<typeof Chained>): string[] {
  const before = recordedBefore(events);
  if (before === events.length)
    return [`${caseId}: its ${seq} events have no chain; nothing is known but that no number is missing.`];
  const first = `${caseId}: events 1 to ${seq} are unaltered: each is the one that the next was written after.`;
  const since = `The first ${before} were recorded before there were chains; those are held as they were when the first link was written, and not before.`;
  const rest = `What came after event ${seq} was not for the reader of this bundle, and was not looked at.`;
  return [first, ...(before === 0 ? [] : [since]), ...(isWhole ? [] : [rest])];
}

/** Whoever was not given the program reads `history.json` and the page: it has to say what the chain holds. */
function toldOtherwise(told: z.infer<typeof Told>, events: readonly EventEnvelope[]): string[] {
  const bySeq = new Map(told.map((entry) => [entry.seq, entry as Readonly<Record<string, unknown>>]));
  return events.flatMap(({ version: _, ...event }) => {
    const entry = bySeq.get(event.seq);
    const isTold = Object.entries(event).every(([name, value]) => isDeepStrictEqual(entry?.[name], value));
    return isTold ? [] : [`history.json: entry ${event.seq} is not what was recorded`];
  });
}

const notHashed: ReadonlySet<string> = new Set(['manifest.json', 'SHA256SUMS']);

function alteredFiles(files: ReadonlyMap<string, Uint8Array>, caseId: string): string[] {
  const sums = new Map(sumsIn(files));
  const { caseId: of, files: listed } = parsed(files, 'manifest.json', Manifest);
  const isListed = isDeepStrictEqual(new Map(listed.map(({ path, sha256 }) => [path, sha256])), sums);
  return [
    ...[...sums].flatMap(([path, sha256]) => {
      const content = files.get(path);
      if (content === undefined) return [`${path}: is missing`];
      return hashOf(content) === sha256 ? [] : [`${path}: is not the file that SHA256SUMS says`];
    }),
    ...[...files.keys()].filter((path) => !sums.has(path) && !notHashed.has(path)).map((path) => `${path}: was added`),
    ...(isListed && of === caseId ? [] : [`manifest.json: does not say the same as SHA256SUMS and chain.json`]),
  ];
}

const sumsIn = (files: ReadonlyMap<string, Uint8Array>): [string, string][] =>
  textOf(files, 'SHA256SUMS')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (sha256 === undefined || path === undefined) throw new MovingError('SHA256SUMS: has a line that is none');
      return [path, sha256];
    });

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const content = files.get(path);
  if (content === undefined)
    throw new MovingError(`it has no ${path}: it is no bundle of a case, or an older version made it`);
  return Buffer.from(content).toString('utf8');
}

function parsed<T extends z.ZodMiniType>(files: ReadonlyMap<string, Uint8Array>, path: string, schema: T): z.infer<T> {
  const text = textOf(files, path);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new MovingError(`${path}: is not what stands in such a file`);
  }
}
