/** What stands between numbers on one line, in any of our languages. */
const between = /[\s,;،؛、，；]+/;

/** The numbers of a line such as `3, 5`; what is none stays as it was written, for a schema to refuse. */
export const numbersIn = (line: string): (number | string)[] =>
  line
    .split(between)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
