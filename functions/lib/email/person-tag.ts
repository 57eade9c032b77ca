/** A tag of SES holds letters, digits, `-` and `_` (API reference, MessageTag); whatever else an address has is written in hexadecimal. */
export const personTag = (address: string): string =>
  address.replaceAll(/[^A-Za-z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

/** Tags of before keep the `.`; still earlier ones have `_at_` for the `@`, and nothing else written otherwise. */
export const personOfTag = (tag: string): string =>
  tag.includes('_40_')
    ? tag.replaceAll(/_([0-9a-f]+)_/g, (_, hexadecimal) => String.fromCodePoint(Number.parseInt(hexadecimal, 16)))
    : tag.replace(/_at_(?!.*_at_)/, '@');
