import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { Actor, Role } from '#schemas/actor.ts';
import { Outcome } from '#schemas/case-state.ts';
import { InterfaceLanguage } from '#schemas/language.ts';
import { Position } from '#schemas/position.ts';
import { choicesOf } from '#workflows/decision/schemas/acts.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { Situation } from '#workflows/decision/schemas/state.ts';
import { catalogueOf } from './catalogues.ts';

const keysOf = (catalogue: Readonly<Record<string, string>>) =>
  Object.keys(catalogue).filter((key) => !key.startsWith('@'));
const english = new Set(keysOf(catalogueOf('en')));

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /(?<!\.test)\.tsx?$/.test(path) ? [readFileSync(path, 'utf8')] : [];
  });
const sources = [...sourcesIn('web'), ...sourcesIn('functions/web'), ...sourcesIn('workflows')].join('\n');

/** Part of a key, to which the code adds the rest. */
const isStem = (key: string) => [...english].some((whole) => whole.startsWith(`${key}.`));

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const parse = (message: string): Element[] =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);

/** Names of the placeholders of a message, in any branch. Literals have type 0, the number sign of a plural type 7. */
const placeholders = (elements: readonly Element[]): string[] =>
  elements
    .filter((element) => element.type !== 0 && element.type !== 7)
    .flatMap((element) => [
      'value' in element ? element.value : '',
      ...branchesOf(element).flatMap((branch) => placeholders(branch.value)),
    ]);
const namesIn = (message: string) => [...new Set(placeholders(parse(message)))].sort();

describe('catalogues', () => {
  it.each(InterfaceLanguage.options)('%s has exactly the keys of English', (language) => {
    expect(keysOf(catalogueOf(language)).sort()).toEqual([...english].sort());
  });

  it.each(InterfaceLanguage.options)('%s fills the same placeholders as English', (language) => {
    for (const key of english)
      expect([key, namesIn(catalogueOf(language)[key] ?? '')]).toEqual([key, namesIn(catalogueOf('en')[key] ?? '')]);
  });

  it('every plural in Arabic has all six forms of the language', () => {
    for (const key of english) {
      for (const element of parse(catalogueOf('ar')[key] ?? '')) {
        if (!('pluralType' in element)) continue;
        expect([key, Object.keys(element.options)]).toEqual([
          key,
          expect.arrayContaining(new Intl.PluralRules('ar').resolvedOptions().pluralCategories),
        ]);
      }
    }
  });

  it('Arabic is in Arabic: no message but a proper name is without Arabic letters', () => {
    const latin = [...english].filter((key) => !/\p{Script=Arabic}/u.test(catalogueOf('ar')[key] ?? ''));
    expect(latin).toEqual(['case.hash']);
  });

  it('a key that the code names stands in the catalogue', () => {
    const used = [...sources.matchAll(/'([a-z-]+(?:\.[A-Za-z0-9-]+)+)'/g)].map((match) => match[1] ?? '');
    const families = new Set([...english].map((key) => key.split('.')[0]));
    const files = /\.(css|js|svg|json|tsx?)$/;
    const missing = used.filter(
      (key) =>
        families.has(key.split('.')[0]) &&
        !files.test(key) &&
        !english.has(key) &&
        !isStem(key) &&
        !key.startsWith('translation.'),
    );
    expect(used.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it('a key of the catalogue is used', () => {
    const families = [...sources.matchAll(/`([a-zA-Z-]+(?:\.[a-zA-Z-]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const elsewhere = ['waiting.', 'mail.'];
    const unused = [...english].filter(
      (key) => !sources.includes(`'${key}'`) && ![...families, ...elsewhere].some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  it('what the procedure can say has words', () => {
    const kinds = Object.entries(choicesOf);
    const keys = [
      ...Object.keys(decisionEvents).map((type) => `events.${type}`),
      ...Situation.options.map((state) => `states.${state}`),
      ...Position.options.map((position) => `positions.${position}`),
      ...Actor.def.options
        .flatMap((actor) => ('system' in actor.shape ? actor.shape.system.options : []))
        .map((part) => `system.${part}`),
      ...Outcome.shape.kind.options.map((kind) => `outcomes.${kind}`),
      ...Role.options.map((role) => `roles.${role}`),
      ...kinds.flatMap(([kind]) => [`tasks.${kind}`, `next.${kind}`, `idle.${kind}`]),
      ...kinds.flatMap(([kind, choices]) =>
        choices.flatMap((choice) => [`choices.${kind}.${choice}`, `choices.${kind}.${choice}.hint`]),
      ),
    ];
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
  });
});
