import { createHash } from 'node:crypto';
import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { announceDocument, checkedUpload } from '#functions/lib/use-cases/documents.ts';
import { extensionsOf, mediaTypeOfName, NewDocument } from '#schemas/document.ts';
import { nameEntryOf } from '#web/form/document-names.ts';
import type { FormError } from '#web/form/form-error.ts';
import { signedIn } from './caller-of.ts';

/** The form with the files that came with it among the documents of `field`; a file that is not taken is said so there. */
export type WithFiles = { readonly entries: URLSearchParams; readonly errors: readonly FormError[] };

/** Takes in the files of a form, as a browser without scripts sends them. */
export async function attachFiles(
  context: AppContext,
  field: string,
  posted: URLSearchParams,
  files: readonly File[],
): Promise<WithFiles> {
  const entries = new URLSearchParams(posted);
  for (const file of files) {
    try {
      const documentId = await takeIn(context, file);
      if (!entries.getAll(field).includes(documentId)) entries.append(field, documentId);
      entries.set(nameEntryOf(documentId), file.name);
    } catch (error) {
      if (!(error instanceof RequestError) || error.status >= 500 || error.status === 429) throw error;
      const [wrong = { code: error.code, params: error.params }] =
        error instanceof InvalidInputError ? error.fields : [];
      return { entries, errors: [{ field, code: wrong.code, params: wrong.params }] };
    }
  }
  return { entries, errors: [] };
}

async function takeIn(context: AppContext, file: File): Promise<string> {
  const { services } = context.var;
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const content = Buffer.from(await file.arrayBuffer());
  const announced = parseInput(NewDocument, {
    name: file.name,
    size: content.length,
    mediaType: typeByName(file.name),
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  const { ref } = await announceDocument(services, caller, announced);
  await services.documents.files.upload(ref, content);
  await checkedUpload(services, ref);
  return ref.documentId;
}

/** What a browser says of a file is a guess of the system that it runs on; what its content is, is looked at anyway. */
function typeByName(name: string): string {
  const known = mediaTypeOfName(name);
  if (known !== undefined) return known;
  const extensions = Object.values(extensionsOf)
    .flat()
    .map((each) => `.${each}`)
    .join(', ');
  throw new InvalidInputError([{ field: 'name', code: 'other-extension', params: { extensions } }]);
}
