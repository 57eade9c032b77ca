import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { assets } from '#web/assets.ts';
import { catalogueNames, sourcesOf } from '#words/compile/catalogue-files.ts';
import { style as mailboxStyle } from '../../local/mailbox/style.ts';

const sheets = { pages: assets.styles.text, mailbox: mailboxStyle };

type Declaration = { readonly property: string; readonly value: string };
const declarationsOf = (sheet: string): Declaration[] =>
  [...sheet.matchAll(/([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property = '', value = '']) => ({
    property,
    value: value.trim(),
  }));

const bySide = /(^|-)(left|right)($|-)/;
const keywords = new Set(['text-align', 'float', 'clear', 'background-position', 'transform-origin']);
const fourSided = /^(padding|margin|inset|border-(width|style|color)|scroll-(padding|margin))$/;

/** Names a side of the screen where it should name the beginning or the end of a line. */
function isPhysical({ property, value }: Declaration): boolean {
  const [, right, , left] = value.split(/\s+(?![^(]*\))/);
  return (
    bySide.test(property) ||
    (keywords.has(property) && bySide.test(value)) ||
    (fourSided.test(property) && left !== undefined && left !== right)
  );
}

/** What draws a thing backwards: icons and marks that are never mirrored stay as they are. */
const turns = ({ property, value }: Declaration): boolean =>
  ['transform', 'rotate', 'scale'].includes(property) || /scaleX?\(|rotate/.test(value);

describe.each(Object.entries(sheets))('the stylesheet of the %s', (_name, sheet) => {
  it('names no side of the screen', () => {
    expect(declarationsOf(sheet).length).toBeGreaterThan(10);
    expect(declarationsOf(sheet).filter(isPhysical)).toEqual([]);
  });

  it('turns nothing', () => {
    expect(declarationsOf(sheet).filter(turns)).toEqual([]);
  });
});

it.each([
  ['padding:0 .8rem 0 0', true],
  ['padding:0 .8rem', false],
  ['margin-left:1rem', true],
  ['margin-inline-start:1rem', false],
  ['text-align:right', true],
  ['text-align:start', false],
])('%s is told for physical: %s', (declaration, physical) => {
  expect(declarationsOf(`${declaration};`).some(isPhysical)).toBe(physical);
});

/**
 * Wikimedia Codex says of each icon whether it flips (@wikimedia/codex-icons 2.6.0, shouldFlip). Of those that do, the
 * pages draw what follows, each by where a line begins.
 */
describe('what Codex mirrors', () => {
  it.each([
    ['ListBullet', /\.summary ul\{[^}]*padding-inline-start/],
    ['Quotes', /blockquote\{[^}]*border-inline-start/],
    ['TextFlow', /th,td\{text-align:start/],
    ['Indent', /\.under\{border-inline-start[^}]*padding-inline-start/],
    ['Journal', /\.timeline\{[^}]*border-inline-start/],
    ['MoveFirst', /\.progress li:first-child::?before\{inset-inline-start/],
    ['MoveLast', /\.progress li:last-child::?before\{inset-inline-end/],
  ])('%s begins where the line does', (_icon, rule) => {
    expect(sheets.pages).toMatch(rule);
  });

  // An arrow in a text stays as it is typed (UAX 9, section 6.2: arrows are not mirrored), so no message points with one.
  it.each(Language.options)(
    'ArrowNext, ArrowPrevious, Next, Previous, Undo and Redo are no part of a message in %s',
    (language) => {
      const pointing = catalogueNames().flatMap((name) =>
        Object.entries(sourcesOf(name, language)).filter(([, said]) =>
          /[\u2039\u203a\u2190-\u21ff\u25b6\u25c0\u27f5-\u27ff]/.test(said),
        ),
      );
      expect(pointing).toEqual([]);
    },
  );
});

describe('what Codex never mirrors', () => {
  // Check, Success: a tick falls and rises in every script. Clock, Play, Pause, Stop and logos are not drawn at all.
  it('the tick of the icon goes down and up from left to right', () => {
    expect(assets.icon.text).toContain('d="M7 17l6 6 12-14"');
    expect(assets.icon.text).not.toMatch(/transform|scale/);
    expect(Object.values(assets).filter(({ contentType }) => contentType.startsWith('image/'))).toHaveLength(1);
  });
});
