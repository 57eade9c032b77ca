import { isIP } from 'node:net';

/**
 * Where a request comes from, as far as it is told apart: an IPv4 address, or the first 64 bits of an IPv6 address, within
 * which one subscriber has as many addresses as they like (RFC 6177, RFC 8981).
 */
export function sourceOf(address: string): string {
  const [bare = ''] = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .split('%');
  const family = isIP(bare);
  if (family === 0) return 'unknown';
  if (family === 4) return bare;
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  // An IPv4 address written as IPv6 (RFC 4291, 2.5.5.2): a server that listens on both sees it so.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address; URLs write it in one way, with an embedded IPv4 address as two groups. */
function groupsOf(address: string): number[] {
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [head, tail] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const [first = [], last = []] = [head, tail];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16));
}
