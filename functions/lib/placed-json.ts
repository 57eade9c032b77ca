import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

export type Path = readonly (string | number)[];

/** JSON with comments, and where in its text a value stands. */
export type PlacedJson = {
  readonly value: unknown;
  /** The line of a value, or of the nearest one around it: a missing member has no place of its own. */
  readonly lineOf: (path: Path) => number;
};

/** It is no JSON from this line on. */
export type BrokenJson = { readonly line: number; readonly what: string };

/** Reads JSON with comments and commas behind the last. */
export function placedJson(text: string): PlacedJson | BrokenJson {
  const errors: ParseError[] = [];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    const [syntax] = errors;
    if (tree === undefined || syntax !== undefined)
      return {
        line: lineAt(syntax?.offset ?? 0),
        what: syntax === undefined ? 'the file is empty' : printParseErrorCode(syntax.error),
      };
    return { value: getNodeValue(tree), lineOf: (path) => lineAt(offsetOf(tree, path)) };
  } catch (error) {
    // The parser calls itself for each bracket inside another.
    if (error instanceof RangeError) return { line: 1, what: 'too many brackets inside each other' };
    throw error;
  }
}

function offsetOf(tree: Node, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return 0;
}
