/** What the engine needs from outside to stay deterministic: the same ports and inputs give the same result. */
export interface EnginePorts {
  /** Uniform in [0, 1). */
  random(): number;
  /** A fresh version 4 UUID, from a source that cannot be guessed: task tokens are made of it. */
  newId(): string;
  /** Hex digest of UTF-8 text. */
  hash(text: string, algorithm: HashAlgorithm): string;
}

export const hashAlgorithms = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];
