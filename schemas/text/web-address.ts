/** Whoever opens a link of ours goes to a page: no script, no file, no password in it. */
export const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol) && new URL(address).username === '';
