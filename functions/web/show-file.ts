import type { AppContext } from '#functions/lib/http/context.ts';

type ShownFile = {
  /** Of our own making: letters, digits, dots and hyphens. */
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Text where none is said. */
  readonly mediaType?: string;
};

/** Answers with a file to keep: its bytes are those that were hashed. */
export const showFile = (
  context: AppContext,
  { name, content, mediaType = 'text/plain; charset=utf-8' }: ShownFile,
): Response =>
  context.body(content, 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
  });
