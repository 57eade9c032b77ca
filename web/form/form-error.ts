/** One wrong field: the path of its input, a word of the catalogues (`errors.<code>`), and what fills the sentence. */
export type FormError = {
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};
