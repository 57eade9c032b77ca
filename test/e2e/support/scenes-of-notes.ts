import type { Page } from 'playwright-core';
import { noteForm } from '#test/support/concept-note-case.ts';
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
export const scenesOfNotes: readonly Scene[] = [
  { name: 'new note', as: 'iom', go: (page) => page.goto('/cases/new/concept-note') },
  { name: 'all answers of a note', as: 'iom', go: answers(noteForm) },
  { name: 'all answers, with errors', as: 'iom', go: answers({ ...noteForm, summary: '', total: '1.234' }) },
];
