import { describe, expect, it } from 'vitest';
import { catalogueNames, sourcesOf } from '#words/compile/catalogue-files.ts';
import type { MailTemplate, ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { everyMail } from './every-mail.ts';
import { families, ofTables } from './families.ts';
import { computedIn, quotedIn, sourceOf } from './sources.ts';

const keysOf = (catalogue: string) => Object.keys(sourcesOf(catalogue, 'en')).filter((key) => !key.startsWith('@'));
const names = catalogueNames();
const keys = new Set(names.flatMap(keysOf));
const firstWords = new Set([...keys].map((key) => key.split('.')[0]));

const ofProcedures = everyMail.map(({ procedure }) => `${procedure}.emails`);
const partsOfMails = names.filter(
  (name) => name.endsWith('.emails') && name !== 'platform.emails' && !ofProcedures.includes(name),
);

const speaking = sourceOf('web', 'functions', 'words', 'workflows');
const quoted = quotedIn(speaking);
const computed = [...computedIn(speaking)].filter((key) => firstWords.has(key.split('.')[0]));
const enumerated = new Set([...Object.values(families).flat(), ...ofTables]);

/** Not keys, though they begin as keys do: names of fields, and a procedure's files. */
const otherNames = /^(form\.(\*|[a-z]+)$|translations?\.|followUps\.)/;

describe('keys', () => {
  it('that the code puts together are of families whose members are known', () => {
    expect(computed.length).toBeGreaterThan(30);
    expect(computed.filter((key) => families[key] === undefined && !otherNames.test(key))).toEqual([]);
    expect(Object.keys(families).filter((family) => !computed.includes(family))).toEqual([]);
  });

  it('that the code names stand in a catalogue', () => {
    const stem = (key: string) => [...keys].some((whole) => whole.startsWith(`${key}.`));
    const named = [...quoted].filter((key) => key.includes('.') && firstWords.has(key.split('.')[0]));
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((key) => !keys.has(key) && !stem(key) && !/\.(css|js|svg|json|txt|tsx?)$/.test(key))).toEqual(
      [],
    );
  });

  it.each(names.filter((name) => name === 'platform.emails' || !name.endsWith('.emails')))(
    'of %s are used, those that are put together too',
    (name) => {
      expect(keysOf(name).filter((key) => !quoted.has(key) && !enumerated.has(key))).toEqual([]);
    },
  );

  it.each(everyMail)('of the mails of $procedure are those of their templates', (mails) => {
    const used = spokenIn(mails);
    const own = keysOf(`${mails.procedure}.emails`);
    expect(own.filter((key) => !used.has(key))).toEqual([]);
    const said = new Set([...own, ...partsOfMails.flatMap(keysOf)]);
    expect([...used].filter((key) => !said.has(key))).toEqual([]);
  });

  it.each(partsOfMails)('of %s, which procedures share, are those of templates', (part) => {
    const used = new Set(everyMail.flatMap((mails) => [...spokenIn(mails)]));
    expect(keysOf(part).filter((key) => !used.has(key))).toEqual([]);
  });
});

/** What the templates of a procedure say, its own and those of its parts. */
function spokenIn({ templates }: ProcedureMails): ReadonlySet<string> {
  const keysOfMail = ([mail, { body }]: [string, MailTemplate]) => {
    const blocks = body.flatMap((block) => ('facts' in block || 'theText' in block ? [] : Object.entries(block)));
    return ['heading', ...blocks.filter(([kind]) => kind !== 'when').map(([, key]) => key)].map(
      (key) => `${mail}.${key}`,
    );
  };
  return new Set(Object.entries(templates).flatMap(keysOfMail));
}
