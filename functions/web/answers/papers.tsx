import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { casePaper } from '#functions/lib/use-cases/case-paper.ts';
import { PaperPage } from '#web/pages/paper-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';

const ending = '.txt';

/** A paper that is drawn up from a case's history: to be read, or its file, whose name ends as files do. */
export async function shown(context: AppContext, caseId: string, name: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const isFile = name.endsWith(ending);
  const address = isFile ? name.slice(0, -ending.length) : name;
  const { procedure, text, ...paper } = await casePaper(context.var.services, caller, caseId, address);
  if (isFile) return showFile(context, { name: `${caseId}-${address}${ending}`, content: text });
  const frame = inWordsOf(frameOf(context), procedure);
  return show(context, <PaperPage frame={frame} {...paper} />);
}
