import { createHash } from 'node:crypto';
import type { Network } from './network.ts';

interface Announced {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly method: string; readonly headers: Record<string, string> };
}

/** Announces a file and sends it where it is told to. @returns the document's id, to be named in an act */
export async function sendDocument(
  network: Network,
  person: string,
  { name, content }: { readonly name: string; readonly content: Buffer },
): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const document = { name, size: content.length, mediaType: 'application/pdf', sha256 };
  const { documentId, upload } = await network.post<Announced>(person, '/api/documents', document);
  const { url, method, headers } = upload;
  const { ok, status } = await fetch(url, { method, headers, body: new Uint8Array(content) });
  if (!ok) throw new Error(`${method} ${name}: ${status}`);
  return documentId;
}
