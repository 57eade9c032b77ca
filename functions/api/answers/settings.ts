import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { readSettings } from '#functions/lib/use-cases/books/read-settings.ts';
import { type SettingsAddress, settingsNamed } from '#functions/lib/use-cases/books/settings-of.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function shown(context: AppContext): Promise<Response> {
  return context.json(await readSettings(context.var.services, signedIn(context), context.var.language));
}

export async function changed(context: AppContext, address: SettingsAddress): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const request = {
    of: settingsNamed(address),
    body: await readJson(context),
    idempotencyKey: idempotencyKey(context),
  };
  return context.json(await changeSettings(context.var.services, caller, request));
}
