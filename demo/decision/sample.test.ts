import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { DecisionForm } from '#workflows/decision/schemas/form.ts';
import { formOf, readSample } from './sample.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = readdirSync(`${root}samples/decisions`).map((file) => file.replace(/\.json$/, ''));
const roster = parse(readFileSync(`${root}samples/roster.jsonc`, 'utf8')) as {
  people: { id: string }[];
  parties: { id: string }[];
};

describe.each(names)('the sample %s', (name) => {
  const sample = readSample(root, name);
  const form = DecisionForm.parse(formOf(sample, '2026-11-23T16:00:00.000Z'));

  it('is a form that can be submitted, with follow-up in the future and owners of the roster', () => {
    for (const { dueAt, owner } of form.followUps ?? []) {
      expect(dueAt > '2026-11-29').toBe(true);
      expect(roster.parties.map(({ id }) => id)).toContain(owner);
    }
    expect(form.followUps?.length).toBeGreaterThan(0);
    expect(roster.people.map(({ id }) => id)).toContain(sample.proposer);
  });

  it('has translations that are in the language they name, and as many paragraphs', () => {
    for (const { language, text } of form.translations ?? []) {
      expect(language).toBe('ar');
      expect(text.match(/\p{Script=Arabic}/gu)?.length).toBeGreaterThan(text.length / 2);
      expect(text.split('\n\n')).toHaveLength(form.text.split('\n\n').length);
    }
  });
});
