/** Beside the id of a document, a page carries its name, so that people know what they tick. */
const prefix = 'document-name.';

export const nameEntryOf = (documentId: string): string => `${prefix}${documentId}`;

export const isNameEntry = (name: string): boolean => name.startsWith(prefix);
