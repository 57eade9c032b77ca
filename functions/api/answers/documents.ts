import { contentDispositionOf } from '#functions/lib/documents/content-disposition.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { announceUpload, readDocument } from '#functions/lib/use-cases/documents.ts';
import { NewDocument } from '#schemas/document.ts';
import { readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function uploadAnnounced(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const announced = await announceUpload(
    context.var.services,
    caller,
    parseInput(NewDocument, await readJson(context)),
  );
  return context.json(announced, 201, { location: `/api/documents/${announced.documentId}` });
}

export async function read(context: AppContext, documentId: string): Promise<Response> {
  const given = await readDocument(context.var.services, signedIn(context), documentId);
  if ('address' in given) return context.redirect(given.address, 303);
  const { ref, content } = given;
  // Nobody's browser opens it, and if one did, it would be nowhere and could do nothing.
  return context.body(new Uint8Array(content), 200, {
    'content-type': ref.mediaType,
    'content-disposition': contentDispositionOf(ref.name),
    'content-security-policy': "default-src 'none'; sandbox",
  });
}
