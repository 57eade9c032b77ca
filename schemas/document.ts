import * as z from 'zod/mini';
import { Instant, PersonId } from './ids.ts';
import { writtenLine } from './text/written.ts';

/** A document that somebody uploaded: the same for the same person and the same content. */
export const DocumentId = z.string().check(z.regex(/^doc-[0-9a-f]{32}$/));
export type DocumentId = z.infer<typeof DocumentId>;

/** What a document may be, with how the names of such files end: nothing that runs, and nothing that holds macros. */
export const extensionsOf = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
} as const satisfies Record<string, readonly string[]>;

export type MediaType = keyof typeof extensionsOf;
export const mediaTypes = Object.keys(extensionsOf) as [MediaType, ...MediaType[]];
export const MediaType = z.enum(mediaTypes);

/** The type of the files that we take whose names end so; undefined for a name of any other. */
export function mediaTypeOfName(name: string): MediaType | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return mediaTypes.find((type) => (extensionsOf[type] as readonly string[]).includes(extension));
}

/** 25 MB. */
export const largestDocumentBytes = 25 * 1024 * 1024;

const facts = {
  /** As its owner named it, in any script. */
  name: writtenLine({ minimum: 1, maximum: 200 }),
  size: z.int().check(z.minimum(1), z.maximum(largestDocumentBytes)),
  mediaType: MediaType,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
};

/** What is to be uploaded. */
export const NewDocument = z.strictObject(facts).check(
  z.refine(({ name }) => !/[/\\]/.test(name), { path: ['name'], params: { rule: 'name-with-path' } }),
  z.check(({ value: { name, mediaType }, issues }) => {
    if (mediaTypeOfName(name) === mediaType) return;
    const extensions = extensionsOf[mediaType].map((each) => `.${each}`).join(', ');
    const params = { rule: 'other-extension', extensions };
    issues.push({ code: 'custom', input: name, path: ['name'], params, message: 'its name ends otherwise' });
  }),
);
export type NewDocument = z.infer<typeof NewDocument>;

/** A document as events name it: what it is, so that nobody has to ask for it, and its hash, by which anybody can tell it. */
export const DocumentRef = z.strictObject({
  documentId: DocumentId,
  ...facts,
  name: z.string(),
  mediaType: z.string(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

/** Where the content is to be sent, as it was announced. */
export const DocumentAnnounced = z.strictObject({
  documentId: DocumentId,
  upload: z.strictObject({ url: z.url(), method: z.literal('PUT'), headers: z.record(z.string(), z.string()) }),
});
export type DocumentAnnounced = z.infer<typeof DocumentAnnounced>;

/** What is kept of a document beside its content. */
export const StoredDocument = z.strictObject({ ref: DocumentRef, uploader: PersonId, at: Instant });
export type StoredDocument = z.infer<typeof StoredDocument>;
