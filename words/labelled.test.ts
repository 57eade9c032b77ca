import { expect, it } from 'vitest';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { sourceOf } from '#test/words/sources.ts';
import { labelled } from './labelled.ts';

it.each<[InterfaceLanguage, string, string]>([
  ['en', 'Deadline: tomorrow', 'Deadline:'],
  ['ar', 'Deadline: tomorrow', 'Deadline:'],
  ['es', 'Deadline: tomorrow', 'Deadline:'],
  ['ru', 'Deadline: tomorrow', 'Deadline:'],
  ['fr', 'Deadline\u00a0: tomorrow', 'Deadline\u00a0:'],
  ['zh', 'Deadline：tomorrow', 'Deadline：'],
])('a label in %s is joined as the language does', (language, joined, alone) => {
  expect(labelled(language, 'Deadline', 'tomorrow')).toBe(joined);
  expect(labelled(language, 'Deadline').trimEnd()).toBe(alone);
});

it('pages and mails join no label themselves', () => {
  expect(sourceOf('web', 'functions/lib/email').match(/\}: (\$\{|<)|\}:(`|\\n)/g) ?? []).toEqual([]);
});
