import { html } from 'hono/html';
import type { Block, Inline, MarkedParagraph } from '#workflows/texts/marked-text.ts';
import { style } from './mail-style.ts';

type Html = ReturnType<typeof html>;

/** The paragraphs of a text as html, each with its number, which leads to it on the page of the case. */
export const numberedParagraphs = (paragraphs: readonly MarkedParagraph[], caseUrl: string): Html[] =>
  paragraphs.flatMap(({ number: at, blocks }) => {
    const number = html`<a class="m-soft" href="${caseUrl}#paragraph-${at}" style="${style.number}">${at}</a>`;
    const [first] = blocks;
    if (first?.kind !== 'lines') return [html`<p style="${style.words}">${number}</p>`, ...blocks.map(blockOf)];
    return [
      html`<p dir="auto" style="${style.words}">${number} ${first.of.map(inlineOf)}</p>`,
      ...blocks.slice(1).map(blockOf),
    ];
  });

function blockOf(block: Block): Html {
  if (block.kind === 'lines') return html`<p dir="auto" style="${style.words}">${block.of.map(inlineOf)}</p>`;
  const items = block.items.map(
    (item) =>
      html`<li dir="auto">${item.map((part) => (part.kind === 'lines' ? part.of.map(inlineOf) : blockOf(part)))}</li>`,
  );
  return block.start === undefined
    ? html`<ul style="${style.list}">${items}</ul>`
    : html`<ol start="${block.start}" style="${style.list}">${items}</ol>`;
}

function inlineOf(inline: Inline): Html | string {
  if (typeof inline === 'string') return onLines(inline);
  const words = inline.of.map(inlineOf);
  if (inline.kind === 'strong') return html`<strong>${words}</strong>`;
  if (inline.kind === 'emphasis') return html`<em>${words}</em>`;
  return html`<a href="${inline.href}" rel="noopener nofollow" style="${style.link}">${words}</a>`;
}

/** A line break stands as one: not every program keeps that of the text. */
const onLines = (words: string): Html =>
  html`${words.split('\n').map((line, at) => html`${at === 0 ? '' : html`<br>`}${line}`)}`;
