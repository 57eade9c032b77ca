/** Id of a field's input, or of the group of boxes that belong together. */
export const anchorOf = (field: string): string => `f-${field}`;
