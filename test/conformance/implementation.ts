import type { LanguageCase } from '../engine/language/language-case.ts';

/** A case with the name by which explanations speak of it. */
export interface NamedCase extends LanguageCase {
  readonly id: string;
}

/** What an implementation made of a case. The status REFUSED says that it did not take the definition or the input. */
export interface Result {
  readonly status: string;
  readonly output?: unknown;
  /** The output was a text without the quotes of JSON. */
  readonly bareText?: boolean;
  readonly error?: string;
  readonly types: readonly string[];
}

export interface Implementation {
  readonly name: string;
  run(each: NamedCase): Promise<Result>;
  stop(): Promise<void>;
}
