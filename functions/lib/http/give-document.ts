import { contentDispositionOf } from '../documents/content-disposition.ts';
import type { GivenDocument } from '../use-cases/documents.ts';
import type { AppContext } from './context.ts';

/** Answers with a document: its content to be kept, or where that can be read for a minute. */
export function giveDocument(context: AppContext, given: GivenDocument): Response {
  if ('address' in given) return context.redirect(given.address, 303);
  const { ref, content } = given;
  // Nobody's browser opens it, and if one did, it would be nowhere and could do nothing.
  return context.body(new Uint8Array(content), 200, {
    'content-type': ref.mediaType,
    'content-disposition': contentDispositionOf(ref.name),
    'content-security-policy': "default-src 'none'; sandbox",
  });
}
