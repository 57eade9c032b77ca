import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readStage, refuseSample } from './config.ts';
import { addStageStacks } from './stacks/stage-stacks.ts';

export type AppOptions = {
  readonly outdir?: string | undefined;
  /** Default: the context `stage` that the CLI was given, then `local`. */
  readonly stage?: string | undefined;
  /** Whether the settings that come with the code will not do, since this is for a deploy. */
  readonly refusesSample?: boolean;
  /** Context beyond cdk.json; tests switch bundling off here. */
  readonly context?: Readonly<Record<string, unknown>>;
};

/** The app with the stacks of one stage, checked by cdk-nag when it is synthesized. */
export function buildApp({ outdir, stage: asked, refusesSample, context }: AppOptions): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    context: { ...contextOfCdkJson(), ...metadata, ...context },
  });
  const { stage, config } = readStage(asked ?? app.node.tryGetContext('stage') ?? 'local');
  if (refusesSample) refuseSample(stage, config);
  addStageStacks(app, { stage, config });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** The CLI sets these by itself. Paths name things in the rendered machine; assets are where the embedded edition finds bundles. */
const metadata = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };

/** The CLI hands the context over by itself; without the CLI nobody does. */
const contextOfCdkJson = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')).context;
