import type { AppContext } from '#functions/lib/http/context.ts';
import type { TextFile } from '#functions/lib/use-cases/text-file.ts';

/** Answers with a file to keep: its bytes are those that were hashed. */
export const showFile = (context: AppContext, { name, content }: TextFile): Response =>
  context.body(content, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
