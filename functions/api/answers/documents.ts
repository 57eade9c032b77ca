import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { giveDocument } from '#functions/lib/http/give-document.ts';
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
  return giveDocument(context, await readDocument(context.var.services, signedIn(context), documentId));
}
