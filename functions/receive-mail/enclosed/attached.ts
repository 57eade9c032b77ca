import type { Caller } from '#functions/lib/caller.ts';
import type { ReadLines } from '#functions/lib/file-form/read-lines.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Letter } from '../begin/letter.ts';
import type { EnclosedFile } from '../mime/open-enclosed.ts';
import type { Desk } from '../receive-mail.ts';
import { formInFile } from './form-in-file.ts';

/** What hangs on a mail: forms that are filled in, and all other files. */
export type Attached = {
  readonly forms: readonly { readonly name: string; readonly read: ReadLines }[];
  readonly files: readonly EnclosedFile[];
};

/** Somebody who has chosen no language by lines of their own is answered in that of the form that they sent. */
export const inLanguageOf = (
  caller: Caller,
  { language: own }: { readonly language: InterfaceLanguage | undefined },
  { forms }: Attached,
): Caller => ({ ...caller, language: own ?? forms[0]?.read.language ?? caller.language });

const nothingAttached: Attached = { forms: [], files: [] };

/** Opens what hangs on a mail. It costs time and memory: only for whoever is proven. */
export async function openAttached(
  { files, reader, authorities }: Pick<Desk, 'files' | 'reader' | 'authorities'>,
  { mail: { attachments }, incoming: { at, file } }: Pick<Letter, 'mail' | 'incoming'>,
  procedure: string,
): Promise<Attached> {
  if (attachments.length === 0) return nothingAttached;
  const opened = await reader.open(await files.read(file), { authorities, at });
  if (opened === undefined)
    return { forms: [], files: attachments.map((each) => ({ ...each, charset: '', isShownInside: false })) };
  const { fields } = (await moduleOf(procedure)).forms.beginning;
  const forms: { name: string; read: ReadLines }[] = [];
  const others: EnclosedFile[] = [];
  for (const each of opened) {
    const read = await formInFile(procedure, fields, each);
    if (read === undefined) others.push(each);
    else forms.push({ name: each.name, read });
  }
  return { forms, files: others };
}
