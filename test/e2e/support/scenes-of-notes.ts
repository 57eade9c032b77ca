import type { Page } from 'playwright-core';
import { noteForm } from '#test/support/concept-note-case.ts';
import type { EditionClient } from '#test/support/edition-client.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { conceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import type { Scene } from './every-page.ts';

/** Fills in the form at hand with these entries, whatever rows it shows, and presses a button of it. */
async function fillIn(page: Page, entries: URLSearchParams, button: string): Promise<void> {
  await page.goto('/cases/new/concept-note');
  const written = [...entries];
  await Promise.all([
    page.waitForURL('**/cases/new/concept-note', { waitUntil: 'load' }),
    page.evaluate(
      ([fields, pressed]) => {
        const form = document.querySelector<HTMLFormElement>('form#typed');
        for (const field of form?.querySelectorAll('[name]:not([type=hidden],button)') ?? []) field.remove();
        for (const [name, value] of fields) {
          const input = document.createElement('input');
          Object.assign(input, { type: 'hidden', name, value });
          form?.append(input);
        }
        form?.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value=${pressed}]`));
      },
      [written, button] as const,
    ),
  ]);
  await page.locator('input[name=shown]').waitFor({ state: 'attached' });
}

const answers = (form: object) => (page: Page) =>
  fillIn(page, entriesOf(conceptNoteForm.fields, { ...form }, 'UTC'), 'answers');

/** Pages about a concept note that other cases do not have. */
export async function scenesOfNotes(client: EditionClient): Promise<readonly Scene[]> {
  const begun = await client.post<{ caseId: string }>(
    '/api/cases',
    { procedure: 'concept-note', form: { ...noteForm, summary: 'A first attempt.', months: 12 } },
    { as: 'iom' },
  );
  const { caseId } = begun.body;
  await client.act('rc.eg', caseId, 'sign', { choice: 'send-back', reason: 'Say more.' });
  const [iom, ilo] = noteForm.entities;
  const entities = [iom, { party: 'WHO', budget: '100000.00' }, { ...ilo, budget: '300000.00' }];
  await client.act('iom', caseId, 'submit', { choice: 'submit', form: { ...noteForm, entities } });
  const sign = (await client.tasks('rc.eg')).find((each) => each.caseId === caseId && each.kind === 'sign');
  return [
    { name: 'new note', as: 'iom', go: (page) => page.goto('/cases/new/concept-note') },
    { name: 'all answers of a note', as: 'iom', go: answers(noteForm) },
    { name: 'all answers, with errors', as: 'iom', go: answers({ ...noteForm, summary: '', total: '1.234' }) },
    { name: 'versions of a note compared', as: 'iom', go: (page) => page.goto(`/cases/${caseId}#comparison`) },
    { name: 'a note to be signed again', as: 'rc.eg', go: (page) => page.goto(`/tasks/${sign?.taskId}`) },
  ];
}
