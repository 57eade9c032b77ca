import type { AppContext } from '#functions/lib/http/context.ts';
import { Language } from '#schemas/language.ts';
import { GlossaryPage } from '#web/pages/glossary-page.tsx';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** The words of a language beside the English: of the one that is asked for, or the reader's own. */
export async function listed(context: AppContext): Promise<Response> {
  const frame = frameOf(context);
  const asked = Language.safeParse(context.req.query('of'));
  return show(context, <GlossaryPage frame={frame} of={asked.data ?? frame.reader.language} />);
}
