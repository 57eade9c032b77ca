import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { firstLink, linked } from './link.ts';

/** What the verifier in another language is held to as well (docs/history-format.md), and all that both share. */
const vectors: {
  readonly canonical: readonly { readonly json: string; readonly canonical: string }[];
  readonly chains: readonly {
    readonly name: string;
    readonly caseId: string;
    readonly events: readonly EventEnvelope[];
    readonly links: readonly string[];
    readonly head: string;
  }[];
} = JSON.parse(readFileSync(join(import.meta.dirname, '../../../verify/vectors.json'), 'utf8'));

it('writes the canonical form of the vectors', () => {
  expect(vectors.canonical.length).toBeGreaterThan(40);
  for (const { json, canonical } of vectors.canonical) expect(canonicalize(JSON.parse(json)), json).toBe(canonical);
});

it('links the histories of the vectors as they are', () => {
  for (const { name, caseId, events, links, head } of vectors.chains)
    expect(linked(firstLink(caseId), events), name).toEqual({ links, head });
});
