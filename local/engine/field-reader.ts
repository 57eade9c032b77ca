import { DefinitionError } from './definition-error.ts';
import { compileTemplate, isExpression, type Template } from './expression.ts';

/** Reads an object of a definition field by field. What nobody has read at `end` is refused by name. */
export class FieldReader {
  readonly where: string;
  readonly #fields: Record<string, unknown>;
  readonly #unread: Set<string>;

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new DefinitionError(where, 'an object is expected');
    }
    this.where = where;
    this.#fields = value as Record<string, unknown>;
    this.#unread = new Set(Object.keys(value));
    this.#unread.delete('Comment');
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name);
  }

  raw(name: string): unknown {
    this.#unread.delete(name);
    return this.#fields[name];
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    throw this.refusal(name, 'a string is expected');
  }

  requiredText(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw this.missing(name);
    return value;
  }

  boolean(name: string): boolean {
    const value = this.raw(name) ?? false;
    if (typeof value === 'boolean') return value;
    throw this.refusal(name, 'true or false is expected');
  }

  /** A number within bounds. */
  number(name: string, bounds: { min: number; max?: number; integer?: boolean }): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const { min, max = Number.MAX_SAFE_INTEGER, integer = true } = bounds;
    if (typeof value === 'number' && value >= min && value <= max && (!integer || Number.isInteger(value)))
      return value;
    throw this.refusal(name, `a${integer ? 'n integer' : ' number'} from ${min} to ${max} is expected`);
  }

  /** A JSON value with expressions. */
  template(name: string): Template | undefined {
    if (!this.has(name)) return undefined;
    return compileTemplate(this.raw(name), this.where, name);
  }

  /** A literal that passes `accepts`, or an expression whose result has to be checked when it is known. */
  literalOrExpression(name: string, accepts: (value: unknown) => boolean, expected: string): Template | undefined {
    if (!this.has(name)) return undefined;
    const value = this.raw(name);
    if (!isExpression(value) && !accepts(value))
      throw this.refusal(name, `${expected} or a JSONata expression is expected`);
    return compileTemplate(value, this.where, name);
  }

  list(name: string): readonly unknown[] {
    const value = this.raw(name) ?? [];
    if (Array.isArray(value)) return value;
    throw this.refusal(name, 'an array is expected');
  }

  /** Refuses every field that was not read. */
  end(): void {
    for (const name of this.#unread) throw new DefinitionError(this.where, `field '${name}' is not supported`);
  }

  missing(name: string): DefinitionError {
    return new DefinitionError(this.where, `field '${name}' is missing`);
  }

  refusal(name: string, problem: string): DefinitionError {
    return new DefinitionError(this.where, `field '${name}': ${problem}`);
  }
}
