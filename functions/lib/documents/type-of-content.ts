import type { MediaType } from '#schemas/document.ts';
import { mediaTypes } from '#schemas/document.ts';

const texts: readonly MediaType[] = ['text/plain', 'text/csv'];

/** Text has none but these (tabs, line breaks, the form feed of old files). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/**
 * What a content is, whatever its name says: one type, or several that cannot be told apart; none for what we do not take.
 */
export async function typesOfContent(content: Buffer): Promise<readonly MediaType[]> {
  // Loaded when a document comes; hardly any request brings one.
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = await fileTypeFromBuffer(content);
  if (found !== undefined) return mediaTypes.filter((type) => type === found.mime);
  return isText(content) ? texts : [];
}

function isText(content: Buffer): boolean {
  try {
    return !control.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
