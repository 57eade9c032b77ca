/** What a page shows without what its reader asked, which that of the search says again in its form and in its links. */
export const shownAt = (path: string, page: string): string =>
  path.startsWith('/search')
    ? page.replaceAll(/<input[^>]*>/g, '').replaceAll(/href="\/search[^"]*\?[^"]*"/g, '')
    : page;
