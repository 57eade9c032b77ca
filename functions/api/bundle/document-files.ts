import type { Services } from '#functions/lib/services.ts';
import { sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import type { BundledDocument } from '#web/pages/bundle-index.tsx';
import type { BundledFile } from './zipped.ts';

/** All of an answer may have 6 MB, in base64 (Lambda quotas): this leaves room for the rest. */
const mostBytes = 3 * 1024 * 1024;

/** The documents of a case, the first ones first, as many as there is room for; the others are named with where they are. */
export async function documentFiles(
  { documents, settings }: Services,
  { sections }: ViewedCase,
): Promise<{ readonly listed: readonly BundledDocument[]; readonly files: readonly BundledFile[] }> {
  const refs = sectionsOf(sections, 'documents').flatMap(({ data }) => data);
  const once = [...new Map(refs.map((ref) => [ref.documentId, ref])).values()];
  const files: BundledFile[] = [];
  const listed: BundledDocument[] = [];
  let left = mostBytes;
  for (const ref of once) {
    const content = ref.size > left ? undefined : await documents.files.kept(ref.documentId);
    const address = `${settings.publicUrl}/api/documents/${ref.documentId}`;
    if (content === undefined) {
      listed.push({ ...ref, address });
      continue;
    }
    const path = `documents/${ref.documentId}${endingOf(ref.name)}`;
    files.push({ path, content });
    listed.push({ ...ref, path });
    left -= ref.size;
  }
  return { listed, files };
}

/** How people's names of files end, so that programs open them; the names themselves are for no disk to meet. */
const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
