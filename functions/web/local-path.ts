/** A path of this site to come back to; anything that a browser could take for another site is the home page. */
export const localPath = (text: string | undefined | null): string =>
  text !== undefined && text !== null && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) ? text : '/';
