import { readDecisionForm, textOf } from './read-decision-form.ts';

/** What was posted to a task, as the object that the schema of its kind parses. Blank optional fields are left out. */
export function readAct(kind: string, entries: URLSearchParams, timeZone: string): Record<string, unknown> {
  const choice = textOf(entries, 'choice');
  const given = (...names: string[]) => filled(entries, names);
  switch (kind) {
    case 'submit':
      return { choice, form: readDecisionForm(entries, timeZone) };
    case 'position': {
      const version = Number(textOf(entries, 'version'));
      return {
        choice,
        ...given('reason', 'explanation'),
        ...(version > 0 ? { version } : {}),
        ...(entries.get('onBehalf') === 'yes' ? { onBehalf: true } : {}),
      };
    }
    case 'translate': {
      const translation = Object.fromEntries(
        ['language', 'title', 'text'].map((name) => [name, textOf(entries, `translation.${name}`)]),
      );
      return { choice, translation, ...given('reason') };
    }
    case 'facilitate':
      return { choice, ...facilitation(choice, entries) };
    case 'respond':
      return { choice, ...given('reason'), ...(choice === 'closed' ? {} : given('text')) };
    default:
      return { choice, ...given('reason') };
  }
}

/** Where on the page the input of an act's field is: the fields of a facilitation stand under their choice. */
export function inputOf(kind: string, entries: URLSearchParams, field: string): string {
  if (kind === 'submit') return field.replace(/^form\./, '');
  if (kind === 'facilitate' && field !== 'choice') return `${textOf(entries, 'choice')}.${field}`;
  return field;
}

function facilitation(choice: string, entries: URLSearchParams): Record<string, unknown> {
  const own = new URLSearchParams();
  for (const [name, value] of entries) {
    if (name.startsWith(`${choice}.`)) own.append(name.slice(choice.length + 1), value);
  }
  if (choice === 'revise') return { text: textOf(own, 'text'), ...filled(own, ['title', 'reason']) };
  if (choice === 'consult') return { parties: own.getAll('parties'), ...filled(own, ['reason']) };
  return filled(own, ['reason']);
}

const filled = (entries: URLSearchParams, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, textOf(entries, name)] as const).filter(([, text]) => text.trim() !== ''),
  );
