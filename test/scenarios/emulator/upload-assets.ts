import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Asset } from './assembly.ts';
import type { AwsApi } from './aws-api.ts';

/** Puts assets where the templates look for them, zipped as CDK would. */
export async function uploadAssets(aws: AwsApi, assets: readonly Asset[], python: string): Promise<void> {
  for (const bucket of new Set(assets.map((asset) => asset.bucket))) await aws.rest('s3', 'PUT', `/${bucket}`);
  for (const asset of assets) await aws.rest('s3', 'PUT', `/${asset.bucket}/${asset.key}`, contentOf(asset, python));
}

/** Node has no zip; the interpreter that runs the emulator has. */
function contentOf({ path, packaging }: Asset, python: string): Uint8Array<ArrayBuffer> {
  if (packaging === 'file') return new Uint8Array(readFileSync(path));
  const archive = `${path}.${process.pid}.zip`;
  const { status, stderr } = spawnSync(python, ['-m', 'zipfile', '-c', archive, '.'], { cwd: path, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} could not be zipped: ${stderr}`);
  const content = new Uint8Array(readFileSync(archive));
  rmSync(archive);
  return content;
}
