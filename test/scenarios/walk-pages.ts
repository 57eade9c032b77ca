import type { People } from './people.ts';

/** What the secretariat can open: every kind of page of the portal, of each of these cases, and what the pages link to. */
export async function walkPages(people: People, caseIds: readonly string[]): Promise<string[]> {
  const paths = ['/', '/tasks', '/cases', '/register', '/proposals/new', '/stalled', '/sign-in'];
  const ofCases = caseIds.flatMap((caseId) => [
    `/cases/${caseId}`,
    `/cases/${caseId}?from=1&to=1`,
    `/cases/${caseId}/receipt`,
  ]);
  const toOpen = new Set([...paths, ...ofCases]);
  const faults: string[] = [];
  // Pages that are found on the way are opened as well.
  for (const path of toOpen) {
    const { status, type, html } = await people.page('secretariat', path);
    if (status !== 200) faults.push(`${path}: ${status}`);
    if (!type.startsWith('text/html')) continue;
    if (!html.includes('</html>')) faults.push(`${path}: not whole`);
    for (const [, linked = ''] of html.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
      const [file = ''] = /^\/search\.\w+\?/.exec(linked) ?? [];
      // Everything that is found can be taken as a file, and a person may take so many in an hour: one of each kind is.
      if (file !== '' && [...toOpen].some((each) => each.startsWith(file))) continue;
      toOpen.add(linked.replaceAll('&amp;', '&'));
    }
  }
  return faults;
}
