import { xml2js } from 'xml-js';

/** An element of a feed, as a parser of XML gives it. */
export type Element = {
  readonly name: string;
  readonly elements?: readonly Element[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly cdata?: string;
};

export const named = ({ elements = [] }: Element, name: string): Element[] =>
  elements.filter((each) => each.name === name);

export const textOf = (element: Element | undefined): string =>
  (element?.elements ?? []).map(({ text, cdata }) => text ?? cdata ?? '').join('');

/** The one element that a document of XML is. @throws Error when it is no XML */
export function rootOf(document: string): Element {
  const [root, ...others] = (xml2js(document) as { elements: Element[] }).elements;
  if (root === undefined || others.length > 0) throw new Error('A document of XML has one element');
  return root;
}
