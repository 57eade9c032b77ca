import { AssemblyError } from './assembly-error.ts';

/** Reads the properties of one resource; what nobody asked for is refused by name. */
export interface Properties {
  readonly where: string;
  /** @throws AssemblyError when it is absent or not text */
  text(name: string): string;
  optionalText(name: string): string | undefined;
  /** CloudFormation takes numbers as text as well. */
  number(name: string, otherwise: number): number;
  optional(name: string): unknown;
  /** The properties of a nested object, checked in the same way. */
  nested(name: string): Properties | undefined;
  /** Each object of a list. */
  list(name: string): Properties[];
  /** Properties that change nothing here, each with the reason. */
  withoutEffect(reasons: Readonly<Record<string, string>>): void;
  /** @throws AssemblyError for properties that nobody has asked for */
  end(): void;
  /** @throws AssemblyError that names the property */
  refuse(name: string, value: unknown): never;
}

export function readProperties(where: string, values: Readonly<Record<string, unknown>>): Properties {
  const asked = new Set<string>();
  const take = (name: string): unknown => {
    asked.add(name);
    return values[name];
  };
  const refuse = (name: string, value: unknown): never => {
    throw new AssemblyError(where, `${name} ${JSON.stringify(value)} is not known to the embedded edition`);
  };
  const optionalText = (name: string): string | undefined => {
    const value = take(name);
    if (value === undefined || typeof value === 'string') return value;
    return refuse(name, value);
  };
  const nestedAt = (path: string, value: unknown): Properties => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, value);
    return readProperties(`${where} ${path}`, value as Record<string, unknown>);
  };
  return {
    where,
    optionalText,
    refuse,
    optional: take,
    text(name) {
      const value = optionalText(name);
      if (value === undefined) throw new AssemblyError(where, `${name} is missing`);
      return value;
    },
    number(name, otherwise) {
      const value = take(name);
      if (value === undefined) return otherwise;
      const number = Number(value);
      return Number.isFinite(number) ? number : refuse(name, value);
    },
    nested(name) {
      const value = take(name);
      return value === undefined ? undefined : nestedAt(name, value);
    },
    list(name) {
      const value = take(name);
      if (value === undefined) return [];
      if (!Array.isArray(value)) return refuse(name, value);
      return value.map((each, index) => nestedAt(`${name}[${index}]`, each));
    },
    withoutEffect(reasons) {
      for (const name of Object.keys(reasons)) asked.add(name);
    },
    end() {
      const unknown = Object.keys(values).filter((name) => !asked.has(name));
      if (unknown.length > 0) {
        throw new AssemblyError(where, `${unknown.join(', ')}: not known to the embedded edition`);
      }
    },
  };
}
