import MarkdownIt from 'markdown-it';
import { paragraphsOf } from '#schemas/text/paragraphs.ts';

/** Words as they are shown, or some of them raised or leading elsewhere; a line feed is a line break. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly of: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly of: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[] };

export type Block =
  | { readonly kind: 'lines'; readonly of: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] };

const mostNested = 50;

/** Some 1,600 words without a blank line: to look for what is marked in more is not worth what it can cost, which grows with the square of it. */
export const longestMarked = 10_000;

/**
 * Of Markdown (CommonMark 0.31) what a decision needs: lists, emphasis, links. Whatever else looks like Markdown or HTML is words.
 * An address that is no page and no mailbox leads nowhere, and stands as it was written.
 */
const parser = new MarkdownIt('zero', { maxNesting: mostNested }).enable([
  'list',
  'emphasis',
  'link',
  'autolink',
  'escape',
]);
parser.validateLink = (address) => /^(?:https?:\/\/[^\s/]|mailto:[^\s?])/i.test(address);

/**
 * What is marked in a paragraph, as blocks of words that a page or a mail can show and nothing else; undefined where nothing is,
 * and where it is longer or nested deeper than anybody reads: then it is shown as it was written.
 */
export function markedIn(paragraph: string): readonly Block[] | undefined {
  if (paragraph.length > longestMarked) return undefined;
  const tokens = parser.parse(paragraph, {});
  // Deeper, the parser drops what is there.
  const isDeep = ({ level }: Token): boolean => level >= mostNested - 1;
  if (tokens.some((token) => isDeep(token) || token.children?.some(isDeep))) return undefined;
  const blocks = blocksIn(tokens[Symbol.iterator]());
  const [only] = blocks;
  const isPlain = blocks.length === 1 && only?.kind === 'lines' && only.of.join('') === paragraph.trim();
  return isPlain ? undefined : blocks;
}

type Token = ReturnType<typeof parser.parse>[number];
type Tokens = IterableIterator<Token>;

/** Reads up to the end of what encloses them. */
function blocksIn(tokens: Tokens): Block[] {
  const blocks: Block[] = [];
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const token = next.value;
    if (token.type === 'inline')
      blocks.push({ kind: 'lines', of: inlinesIn((token.children ?? [])[Symbol.iterator]()) });
    else if (token.type === 'bullet_list_open') blocks.push({ kind: 'list', start: undefined, items: itemsIn(tokens) });
    else if (token.type === 'ordered_list_open')
      blocks.push({ kind: 'list', start: Number(token.attrGet('start') ?? 1), items: itemsIn(tokens) });
    else if (token.type === 'list_item_close') break;
  }
  return blocks;
}

function itemsIn(tokens: Tokens): Block[][] {
  const items: Block[][] = [];
  for (let next = tokens.next(); !next.done && next.value.type === 'list_item_open'; next = tokens.next())
    items.push(blocksIn(tokens));
  return items;
}

function inlinesIn(tokens: Tokens): Inline[] {
  const inlines: Inline[] = [];
  for (let next = tokens.next(); !next.done && next.value.nesting >= 0; next = tokens.next()) {
    const { type, content } = next.value;
    if (type === 'strong_open') inlines.push({ kind: 'strong', of: inlinesIn(tokens) });
    else if (type === 'em_open') inlines.push({ kind: 'emphasis', of: inlinesIn(tokens) });
    else if (type === 'link_open') {
      const [href, title] = ['href', 'title'].map((name) => String(next.value.attrGet(name) ?? ''));
      inlines.push(linkOf(href ?? '', inlinesIn(tokens), title));
    } else if (content !== '') inlines.push(content);
  }
  return inlines;
}

/** No words are hidden in a link: neither one that nobody sees, nor what shows when a pointer rests on it. */
const linkOf = (href: string, of: readonly Inline[], title?: string): Inline => ({
  kind: 'link',
  href,
  of: [...(of.length === 0 ? [href] : of), ...(title ? [` (${title})`] : [])],
});

/** A paragraph of a text, with its number and what is to be shown of it. */
export type MarkedParagraph = { readonly number: number; readonly blocks: readonly Block[] };

/** The paragraphs of a text, the first one first. */
export const markedParagraphs = (text: string): MarkedParagraph[] =>
  paragraphsOf(text).map((words, at) => ({
    number: at + 1,
    blocks: markedIn(words) ?? [{ kind: 'lines', of: [words] }],
  }));
