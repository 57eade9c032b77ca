import { describe, expect, it } from 'vitest';
import { InterfaceLanguage } from '#schemas/language.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';
import type { Catalogues } from '#workflows/procedure/mail-template.ts';
import { digestWords } from './digest/digest-mail.ts';
import { frame } from './frame.ts';

const catalogues: [string, Catalogues][] = [
  ['frame', frame],
  ['digest', digestWords],
  ['words', decisionMails.words],
  ...Object.entries(decisionMails.templates).map(([name, template]): [string, Catalogues] => [
    name,
    template.catalogues,
  ]),
];
const keysOf = (catalogue: object) =>
  Object.keys(catalogue)
    .filter((key) => !key.startsWith('@'))
    .sort();
const argumentsOf = (pattern = '') =>
  [...new Set([...pattern.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort();

describe.each(catalogues)('catalogue %s', (_, { en, ...others }) => {
  it.each(Object.entries(others))(
    'has the same keys in %s, none empty, with the same arguments',
    (_language, other) => {
      expect(keysOf(other)).toEqual(keysOf(en));
      for (const key of keysOf(en)) {
        expect(other[key]?.trim(), key).not.toBe('');
        expect(argumentsOf(other[key]), key).toEqual(argumentsOf(en[key]));
      }
    },
  );
});

describe('templates', () => {
  it.each(Object.entries(decisionMails.templates))(
    '%s uses each of its messages, and labels each of its facts',
    (_, template) => {
      const used = [
        'heading',
        ...template.body.flatMap((block) =>
          'facts' in block
            ? []
            : Object.entries(block)
                .filter(([kind]) => kind !== 'when')
                .map(([, key]) => key),
        ),
      ];
      expect(keysOf(template.catalogues.en)).toEqual([...used].sort());
      const facts = template.body.flatMap((block) => ('facts' in block ? block.facts : []));
      expect(facts.filter((fact) => decisionMails.words.en[`label.${fact}`] === undefined)).toEqual([]);
    },
  );

  it('leave no label unused', () => {
    const facts = new Set(
      Object.values(decisionMails.templates).flatMap(({ body }) =>
        body.flatMap((block) => ('facts' in block ? block.facts : [])),
      ),
    );
    const labels = keysOf(decisionMails.words.en).filter((key) => key.startsWith('label.'));
    expect(labels.filter((label) => !facts.has(label.slice('label.'.length)))).toEqual([]);
  });

  it('have a catalogue for every language of the interface', () => {
    for (const { catalogues: own } of Object.values(decisionMails.templates)) {
      expect(Object.keys(own).sort()).toEqual([...InterfaceLanguage.options].sort());
    }
  });
});
