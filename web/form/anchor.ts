/** Id of a field's input. One of several boxes that belong together is found at their group. */
export const anchorOf = (field: string): string => `f-${field.replace(/^((?:.*\.)?parties)\.\d+$/, '$1')}`;
