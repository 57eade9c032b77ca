import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { caseBundle } from '../bundle/case-bundle.tsx';
import { signedIn } from '../signed-in.ts';

/** The case as a zip, in the reader's language. */
export async function ofCase(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const { services, language } = context.var;
  const { name, content } = await caseBundle(services, caller, caseId, language);
  return context.body(content, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
