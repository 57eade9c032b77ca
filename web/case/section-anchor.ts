/** The id of a section on the page of a case, by the key of its heading: `case.positions` is `case-positions`. */
export const anchorOf = (title: string): string => title.replaceAll('.', '-');
