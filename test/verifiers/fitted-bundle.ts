import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The files as a bundle whose hashes are those of its files, whatever these say. */
export function fitted(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { SHA256SUMS: _, 'manifest.json': manifest, ...hashed } = files;
  const known = JSON.parse(new TextDecoder().decode(manifest));
  const listed = Object.entries(hashed).map(([path, content]) => ({ path, sha256: hashOf(content) }));
  const sums = listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const encoded = (text: string) => new TextEncoder().encode(text);
  const again = { 'manifest.json': encoded(JSON.stringify({ ...known, files: listed })), SHA256SUMS: encoded(sums) };
  return zipSync({ ...hashed, ...again });
}
