import { codeMinutes } from '#functions/lib/code-minutes.ts';
import { keptDays } from '#functions/lib/drafts/limits.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { sessionDays } from '#functions/lib/session.ts';
import { whoSees } from '#functions/lib/use-cases/who-sees.ts';
import { AccessibilityPage } from '#web/pages/accessibility-page.tsx';
import { HelpPage } from '#web/pages/help-page.tsx';
import { PrivacyPage } from '#web/pages/privacy-page.tsx';
import { registry } from '#workflows/registry.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

// Public: no sign-in. What this installation is, for whoever uses it.

export function help(context: AppContext): Response {
  const { contacts } = context.var.services.settings;
  return show(context, <HelpPage frame={frameOf(context)} contacts={contacts} minutes={codeMinutes} />);
}

export function accessibility(context: AppContext): Response {
  const { contacts } = context.var.services.settings;
  return show(context, <AccessibilityPage frame={frameOf(context)} contacts={contacts} />);
}

export async function privacy(context: AppContext): Promise<Response> {
  const { services, now } = context.var;
  const said = {
    contacts: services.settings.contacts,
    procedures: Object.keys(registry).length,
    sights: await whoSees(services, now),
    kept: { minutes: codeMinutes, days: keptDays, sessionDays },
  };
  return show(context, <PrivacyPage frame={frameOf(context)} {...said} />);
}
