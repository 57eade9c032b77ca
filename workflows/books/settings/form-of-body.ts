import { type BodySettingName, meetingSettingNames } from '#schemas/body-settings.ts';
import { type bodyForm, bodyFormOf } from './forms.ts';

/** By what a body's settings are changed: those of its meetings, and those that count in what is decided there. */
export const formOfBody = (usedThere: readonly BodySettingName[]): typeof bodyForm =>
  bodyFormOf(new Set([...meetingSettingNames, ...usedThere]));
