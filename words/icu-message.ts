/** What a message is filled with. */
type Filling = Readonly<Record<string, string | number>>;

/** A message that is ready to be filled; throws when a value is missing that the chosen branches need. */
export type IcuMessage = (filling: Filling) => string;

/** `count` is what `#` stands for. */
type Part = (filling: Filling, count: string) => string;

/**
 * Compiles the part of the ICU message syntax that our catalogues use: `{name}`, `{name, select, …}`, and
 * `{count, plural, …}` with `#` and `=n`. Anything else is refused. The tests compare it with intl-messageformat on every message
 * that there is; that package would be 33 KB of each bundle (docs/cold-start.md).
 */
export function icuMessage(text: string, locale: string): IcuMessage {
  const message = new IcuParser(text, locale).whole();
  return (filling) => message(filling, '#');
}

class IcuParser {
  readonly #text: string;
  readonly #locale: string;
  #at = 0;

  constructor(text: string, locale: string) {
    this.#text = text;
    this.#locale = locale;
  }

  whole(): Part {
    const part = this.#parts(false);
    if (this.#at < this.#text.length) this.#refuse('a } too many');
    return part;
  }

  #parts(inPlural: boolean): Part {
    const parts: Part[] = [];
    for (;;) {
      const literal = this.#literal(inPlural);
      if (literal !== '') parts.push(() => literal);
      if (this.#take('#')) parts.push((_, count) => count);
      else if (this.#take('{')) parts.push(this.#argument());
      else return (filling, count) => parts.map((part) => part(filling, count)).join('');
    }
  }

  #literal(inPlural: boolean): string {
    const [literal = ''] = this.#match(inPlural ? /[^{}#]*/y : /[^{}]*/y);
    // Quoting is the one thing that would change what the rest means.
    if (literal.endsWith("'") || literal.includes("''")) this.#refuse('an apostrophe that quotes; write ’');
    return literal;
  }

  #argument(): Part {
    const [, name = '', kind] = this.#match(/\s*(\w+)\s*(?:,\s*(\w+)\s*,\s*)?/y);
    if (kind === undefined) {
      this.#close();
      return (filling) => String(given(filling, name));
    }
    if (kind !== 'select' && kind !== 'plural') this.#refuse(`'${kind}'`);
    const branches = this.#branches(kind === 'plural');
    const other = branches.get('other') ?? this.#refuse(`'${name}' without 'other'`);
    if (kind === 'select') {
      return (filling, count) => (branches.get(String(given(filling, name))) ?? other)(filling, count);
    }
    const rules = new Intl.PluralRules(this.#locale);
    const numbers = new Intl.NumberFormat(this.#locale);
    return (filling) => {
      const count = Number(given(filling, name));
      const branch = branches.get(`=${count}`) ?? branches.get(rules.select(count)) ?? other;
      return branch(filling, numbers.format(count));
    };
  }

  #branches(inPlural: boolean): Map<string, Part> {
    const branches = new Map<string, Part>();
    while (!this.#take('}')) {
      const [, key = ''] = this.#match(/\s*(=?[\w-]+)\s*\{/y);
      branches.set(key, this.#parts(inPlural));
      this.#close();
      this.#match(/\s*/y);
    }
    return branches;
  }

  #close(): void {
    if (!this.#take('}')) this.#refuse('a { that is not closed');
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? this.#refuse('something that is no branch or argument');
    this.#at += found[0].length;
    return found;
  }

  #refuse(what: string): never {
    throw new Error(`The message '${this.#text}' has, at character ${this.#at}, ${what}, which is not understood`);
  }
}

function given(filling: Filling, name: string): string | number {
  const value = filling[name];
  if (value === undefined) throw new Error(`A message needs '${name}', and is not given it`);
  return value;
}
