import type { Child } from 'hono/jsx';
import { piecesOf } from '#schemas/text/paragraphs.ts';
import { shownText } from '#schemas/text/shown.ts';
import { type Block, type Inline, markedIn } from '#workflows/texts/marked-text.ts';
import type { Reader } from '../reader.ts';

/** The anchor of a paragraph of the text that a page is about. */
export const paragraphAnchor = (number: number): string => `paragraph-${number}`;

type Props = {
  reader: Reader;
  /** As it was written. */
  text: string;
  /** Its paragraphs can be led to: one text of a page. */
  anchored?: boolean;
};

/** A text that people decide on: its paragraphs with their numbers, what is marked in them, and nothing left out. */
export const MarkedText = ({ reader, text, anchored = false }: Props) => (
  <>
    {piecesOf(shownText(text)).map(({ words, paragraph }) =>
      paragraph === undefined ? (
        <span hidden>{words}</span>
      ) : (
        <OneParagraph reader={reader} number={paragraph} words={words} anchored={anchored} />
      ),
    )}
  </>
);

type ParagraphProps = { reader: Reader; number: number; words: string; anchored: boolean };

function OneParagraph({ reader, number, words, anchored }: ParagraphProps) {
  const anchor = paragraphAnchor(number);
  const label = reader.say('text.paragraph', { number });
  return (
    <div class="paragraph" {...(anchored ? { id: anchor } : {})}>
      {anchored ? (
        <a class="number" href={`#${anchor}`} aria-label={label}>
          {number}
        </a>
      ) : (
        <span class="number">{number}</span>
      )}
      <MarkedWords words={words} />
    </div>
  );
}

/** The words of one paragraph with what is marked in them. */
export function MarkedWords({ words }: { words: string }) {
  const blocks = markedIn(words);
  return <>{blocks === undefined ? words : blocks.map(blockOf)}</>;
}

function blockOf(block: Block): Child {
  if (block.kind === 'lines') return <p>{block.of.map(inlineOf)}</p>;
  const items = block.items.map((item) => (
    <li>{item.map((part) => (part.kind === 'lines' ? part.of.map(inlineOf) : blockOf(part)))}</li>
  ));
  return block.start === undefined ? (
    <ul>{items}</ul>
  ) : (
    <ol {...(block.start === 1 ? {} : { start: block.start })}>{items}</ol>
  );
}

function inlineOf(inline: Inline): Child {
  if (typeof inline === 'string') return inline;
  const words = inline.of.map(inlineOf);
  if (inline.kind === 'strong') return <strong>{words}</strong>;
  if (inline.kind === 'emphasis') return <em>{words}</em>;
  return (
    <a href={inline.href} rel="noopener nofollow">
      {words}
    </a>
  );
}
