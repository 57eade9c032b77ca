const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** With what the form that people type into is filled in, on a page: as a browser would send it, without the button. */
export function filledIn(page: string): Record<string, string> {
  const form = /<form id="typed"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const entries: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const isChosen = !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag);
    const name = attribute(tag, 'name');
    if (name !== undefined && isChosen) entries.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/(<select [^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '';
    entries.push([attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea [^>]*>)([\s\S]*?)<\/textarea>/g))
    entries.push([attribute(tag, 'name') ?? '', text]);
  return Object.fromEntries(entries);
}
