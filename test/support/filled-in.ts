const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : unescaped(value);
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** With what the form that people type into is filled in, on a page: as a browser would send it, without the button. */
export function filledIn(page: string): Record<string, string> {
  const form = /<form id="typed"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const entries: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const isChosen = !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag);
    const name = attribute(tag, 'name');
    // Browsers send a file that was not chosen as one without a name.
    if (name !== undefined && isChosen && !/type="file"/.test(tag)) entries.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/(<select [^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '';
    entries.push([attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea [^>]*>)([\s\S]*?)<\/textarea>/g))
    entries.push([attribute(tag, 'name') ?? '', unescaped(text.replace(/^\n/, ''))]);
  return Object.fromEntries(entries);
}
