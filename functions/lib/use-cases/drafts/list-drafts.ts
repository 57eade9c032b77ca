import type { Draft, DraftSummary } from '#schemas/draft.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { moduleOf } from '../../module-of.ts';
import type { Services } from '../../services.ts';

/** The caller's drafts, their own and those shared with them, the last saved first; there are never more than `mostDrafts` or so. */
export async function listDrafts(services: Services, caller: Caller): Promise<DraftSummary[]> {
  const drafts = await services.drafts.draftsOf(caller.person.id, caller.now);
  return Promise.all(drafts.map(summaryOf));
}

async function summaryOf({ form, caseId: _, ...draft }: Draft): Promise<DraftSummary> {
  const title = form['title'];
  return {
    ...draft,
    title: typeof title === 'string' && title.trim() !== '' ? title : null,
    wrong: await wrongFields(draft.procedure, form),
  };
}

/** The fields, and not their rows, of which the form's schema would refuse something; rules that ask other cases are asked when it is looked at. */
async function wrongFields(procedure: string, form: Draft['form']): Promise<string[]> {
  try {
    parseInput((await moduleOf(procedure)).forms.beginning.schema, form, '', procedure);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return [...new Set(error.fields.map(({ field }) => field.split('.')[0] ?? field))];
  }
}
