import { createHash } from 'node:crypto';
import type { DocumentRef, MediaType } from '#schemas/document.ts';
import { typesOfContent } from './type-of-content.ts';

export type ContentFault = 'document-altered' | 'document-of-another-type';

/** What is wrong with a content that was announced as this; undefined when it is just that. */
export async function faultOfContent(
  { size, sha256, mediaType }: DocumentRef,
  content: Buffer,
): Promise<ContentFault | undefined> {
  const isWhole = content.length === size && createHash('sha256').update(content).digest('hex') === sha256;
  if (!isWhole) return 'document-altered';
  return (await typesOfContent(content)).includes(mediaType as MediaType) ? undefined : 'document-of-another-type';
}
