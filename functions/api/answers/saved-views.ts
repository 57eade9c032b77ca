import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { misfitsOf } from '#functions/lib/use-cases/search/misfits.ts';
import {
  leaveOut,
  removeView,
  renameView,
  savedView,
  savedViews,
  saveView,
} from '#functions/lib/use-cases/search/saved-views.ts';
import { NewView, ViewName, ViewWithout } from '#schemas/saved-view.ts';
import { say } from '#words/say.ts';
import { readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  return context.json({ items: await savedViews(context.var.services, signedIn(context)) });
}

export async function saved(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const view = await saveView(context.var.services, caller, parseInput(NewView, await readJson(context)), 'filters.');
  return context.json(view, 201, { location: `/api/search/views/${view.viewId}` });
}

export async function opened(context: AppContext, viewId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const view = await savedView(services, caller, viewId);
  const misfits = await misfitsOf(services, caller, view);
  const said = misfits.map((misfit) => ({ ...misfit, message: say(caller.language, `views.misfit.${misfit.why}`) }));
  return context.json({ ...view, misfits: said });
}

export async function removed(context: AppContext, viewId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  await removeView(context.var.services, caller, viewId);
  return context.json({});
}

export async function changed(context: AppContext, viewId: string, change: 'rename' | 'leave-out'): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  await admitCommand(context, 'acts', caller.person.id);
  await savedView(services, caller, viewId);
  const body = await readJson(context);
  if (change === 'rename') await renameView(services, caller, viewId, parseInput(ViewName, body).name);
  else await leaveOut(services, caller, viewId, parseInput(ViewWithout, body).filters);
  return context.json(await savedView(services, caller, viewId));
}
