/** The hidden input that says which version of a draft a page was filled in with. */
export const draftVersion = 'draft-version';
