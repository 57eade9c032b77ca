import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import type { Stage } from './config.ts';
import type { Resources } from './rendered-machine.ts';

/** The template of a stage without bundling the functions, which takes tens of milliseconds instead of seconds. */
export function synthesizedTemplate(stage: Stage): { readonly Resources: Resources } & Record<string, unknown> {
  const outdir = mkdtempSync(join(tmpdir(), 'tawafuq-synth-'));
  try {
    const { app, stack } = buildApp({ outdir, stage, context: { 'aws:cdk:bundling-stacks': [] } });
    return app.synth().getStackByName(stack.stackName).template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
