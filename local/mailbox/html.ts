/** Markup that is safe to put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

/** Builds markup; every value that is not markup already is escaped. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Part[]): Html =>
  new Html(pieces.map((piece, index) => piece + (index < values.length ? rendered(values[index] ?? '') : '')).join(''));

function rendered(value: Part): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
