/** What the sentences themselves say in Latin letters: names of standards, each a word by itself. */
const ownWords = /SHA-256|UTF-8|UTC|LF|CSV|PDF|JSON/g;
const isolated = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/** Latin runs that would turn the Arabic line around them: identifiers, addresses and names (UAX 9, section 3.3). */
export const looseRuns = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /\p{Script=Arabic}/u.test(line))
    .map((line) => line.replaceAll(isolated, '').replaceAll(ownWords, ''))
    .filter((line) => /[A-Za-z]/.test(line));

/** The lines that html shows; what stands in `bdi` is isolated as the characters do it. */
export const linesOfHtml = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replaceAll(/<bdi>/g, '\u2068')
    .replaceAll(/<\/bdi>/g, '\u2069')
    .replaceAll(/<[^>]*>/g, '\n');
