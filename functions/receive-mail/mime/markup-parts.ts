import { convert } from 'html-to-text';
import { deepestConverted, indentations, isTooDeep } from './markup.ts';

/** Words of markup that belong together: written in this mail, taken over from another one, or put under every mail. */
export type MarkupPart = { readonly kind: 'own' | 'quoted' | 'signature'; readonly words: string };

/** Elements that mail programs put around what they quote, or at its head, with all that follows: names seen in their mails. */
const quoting = [
  'blockquote[type=cite]',
  'blockquote.gmail_quote',
  'blockquote[cite]',
  'blockquote#isReplyContent',
  'blockquote#replyBlockquote',
  'blockquote[id^=mail-quote]',
  'blockquote.tutanota_quote',
  'blockquote.protonmail_quote',
  '.gmail_attr',
  '.moz-cite-prefix',
  '.moz-forward-container',
  '.yahoo_quoted',
  '.ymail_quote',
  '.protonmail_quote',
  '.zmail_extra',
  '[name=messageReplySection]',
  '[name=quote]',
  '#OLK_SRC_BODY_SECTION',
  '#yiv_quoted',
  '#bloop_original_html',
  '#airmail_on',
  '#mail-app-auto-quote',
] as const;
const headOfQuote = [
  '#divRplyFwdMsg',
  '#appendonsend',
  '#x_divRplyFwdMsg',
  'includetail',
  'hr[data-marker=__DIVIDER__]',
];
const signing = [
  '.gmail_signature',
  '.moz-signature',
  '.protonmail_signature_block',
  '.tutanota_signature',
  '#Signature',
  '#ms-outlook-mobile-signature',
  '#AppleMailSignature',
  '[name=messageSignatureSection]',
  '[data-marker=__SIG_PRE__]',
] as const;

/** Of all mails with markup those that need a second look; it costs as much as the first. */
const marksOfQuotes =
  /blockquote|gmail_quote|gmail_signature|divRplyFwdMsg|appendonsend|yahoo_quoted|ymail_quote|protonmail_|moz-|zmail_extra|messageReplySection|messageSignatureSection|OLK_SRC_BODY|includetail|__DIVIDER__|__SIG_PRE__|bloop_original|"?Signature"?|ms-outlook-mobile|name="?quote/i;

/** Stand in no text: noncharacters (Unicode 23.7). */
const marks = { quoted: '\uFDD0', signature: '\uFDD1', end: '\uFDD2', rest: '\uFDD3' } as const;

type Formatter = NonNullable<NonNullable<Parameters<typeof convert>[1]>['formatters']>[string];

const around =
  (mark: string): Formatter =>
  (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addLiteral(mark);
    walk(element.children, builder);
    builder.addLiteral(marks.end);
    builder.closeBlock({ trailingLineBreaks: 1 });
  };

const restFrom: Formatter = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addLiteral(marks.rest);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** Gmail puts this around quote and answers between its pieces alike; where it holds no such piece it is a forwarded mail. */
const gmailQuote: Formatter = (element, walk, builder, options) => {
  const hasPieces = element.children.some(({ name }) => name === 'blockquote');
  if (!hasPieces) return around(marks.quoted)(element, walk, builder, options);
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/**
 * Markup in pieces, as mail programs mark what they quote; undefined where they marked nothing.
 * @param isAnswer without it a plain indentation is the writer's own
 */
export function partsOfMarkup(html: string, isAnswer: boolean): readonly MarkupPart[] | undefined {
  if (!marksOfQuotes.test(html) || isTooDeep(html)) return undefined;
  const marked = convert(html.replaceAll(/[\uFDD0-\uFDD3]/g, ''), {
    wordwrap: false,
    limits: { maxDepth: deepestConverted, ellipsis: '…' },
    formatters: { quoted: around(marks.quoted), signature: around(marks.signature), restFrom, gmailQuote },
    selectors: [
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'blockquote', format: isAnswer ? 'quoted' : 'block' },
      ...indentations,
      ...quoting.map((selector) => ({ selector, format: 'quoted' })),
      { selector: 'div.gmail_quote', format: 'gmailQuote' },
      ...headOfQuote.map((selector) => ({ selector, format: 'restFrom' })),
      ...signing.map((selector) => ({ selector, format: 'signature' })),
    ],
  });
  return pieces(marked);
}

function pieces(marked: string): readonly MarkupPart[] | undefined {
  const parts: MarkupPart[] = [];
  const open: ('quoted' | 'signature')[] = [];
  let hasRest = false;
  for (const piece of marked.split(/([\uFDD0-\uFDD3])/)) {
    if (piece === marks.rest) hasRest = true;
    else if (piece === marks.quoted) open.push('quoted');
    else if (piece === marks.signature) open.push('signature');
    else if (piece === marks.end) open.pop();
    else if (piece.trim() !== '') add(hasRest || open.includes('quoted') ? 'quoted' : (open.at(-1) ?? 'own'), piece);
  }
  return parts.some(({ kind }) => kind !== 'own') ? parts : undefined;

  function add(kind: MarkupPart['kind'], piece: string): void {
    const before = parts.at(-1);
    const words = piece.trim();
    if (before?.kind === kind) parts[parts.length - 1] = { kind, words: `${before.words}\n${words}` };
    else parts.push({ kind, words });
  }
}
