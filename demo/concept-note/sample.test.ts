import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileTypeFromBuffer } from 'file-type';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { ConceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import { programmeDocument, readSample } from './sample.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = readdirSync(`${root}samples/concept-notes`).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const roster = parse(readFileSync(`${root}samples/roster.jsonc`, 'utf8')) as {
  people: { id: string; roles: { role: string; party?: string; scope?: string }[] }[];
};

describe.each(names)('the sample %s', (name) => {
  const { form, proposer } = readSample(root, name);

  it('is a form that can be submitted, and says what a reader would ask for', () => {
    expect(ConceptNoteForm.parse(form)).toEqual(form);
    expect(form.summary.length).toBeGreaterThan(100);
  });

  it('is brought by somebody of an entity that it names, for countries with a Resident Coordinator', () => {
    const roles = roster.people.flatMap(({ id, roles }) => roles.map((role) => ({ id, ...role })));
    const parties = roles.flatMap(({ id, party }) => (id === proposer ? (party ?? []) : []));
    expect(form.entities.map(({ party }) => party)).toEqual(expect.arrayContaining(parties));
    expect(parties).not.toEqual([]);
    const coordinated = roles.flatMap(({ role, scope }) => (role === 'resident-coordinator' ? (scope ?? []) : []));
    expect(coordinated).toEqual(expect.arrayContaining(form.countries));
  });
});

it('the joint programme document is what its name says', async () => {
  const { content } = programmeDocument(root);
  expect(await fileTypeFromBuffer(new Uint8Array(content))).toMatchObject({ mime: 'application/pdf' });
});
