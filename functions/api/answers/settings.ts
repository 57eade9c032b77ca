import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { readSettings } from '#functions/lib/use-cases/books/read-settings.ts';
import { ownSettingsOf, type SettingsAddress, settingsNamed } from '#functions/lib/use-cases/books/settings-of.ts';
import { trySettings } from '#functions/lib/use-cases/books/try-settings.ts';
import { DryRunQuery } from '#schemas/api.ts';
import { settingEffectLines } from '#web/books/setting-effect-lines.ts';
import { partsOfSetting } from '#workflows/network/dated-settings.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { readerOfBooks } from '../reader-of-books.ts';
import { signedIn } from '../signed-in.ts';

export async function shown(context: AppContext): Promise<Response> {
  return context.json(await readSettings(context.var.services, signedIn(context), context.var.language));
}

export async function changed(context: AppContext, address: SettingsAddress): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const { dryRun } = parseInput(DryRunQuery, { dryRun: context.req.query('dryRun') });
  const request = {
    of: settingsNamed(address),
    body: await readJson(context),
    idempotencyKey: idempotencyKey(context),
  };
  if (dryRun === 'yes') return context.json(await tried(context, request));
  return context.json(await changeSettings(context.var.services, caller, request));
}

/** What a change would come to, as the page tells it; keeps nothing. */
async function tried(context: AppContext, change: Parameters<typeof trySettings>[2]) {
  const { digest: _, ...effects } = await trySettings(context.var.services, signedIn(context), change);
  const { procedure } = partsOfSetting(effects.name);
  const owners = procedure === null ? {} : { [procedure]: { ...(await ownSettingsOf(procedure)), mayChange: true } };
  return { ...effects, says: settingEffectLines(readerOfBooks(context), effects, owners, await bodyNames(context)) };
}
