import * as z from 'zod/mini';
import { everyModule } from '#functions/lib/module-of.ts';
import { NewMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import {
  AgendaItem,
  AgendaView,
  ChangedMeeting,
  MeetingView,
  RecordView,
  SettingsView,
  SettingView,
} from '#schemas/api.ts';
import { MeetingPlanView } from '#schemas/meeting-plan.ts';
import { MinutesEntry } from '#schemas/minutes.ts';
import { PeopleDryRun } from '#schemas/people-effects.ts';
import { Warning } from '#schemas/same-day.ts';
import { SettingDryRun } from '#schemas/settings-effects.ts';
import { RecordItem } from '#schemas/taken.ts';
import { cancelForm, moveForm } from '#workflows/books/calendar/forms.ts';
import { membersForm, newPersonForm, personForm } from '#workflows/books/people/forms.ts';
import { bodyForm, methodForm, networkForm, ownForm } from '#workflows/books/settings/forms.ts';
import { cursor } from './cursor-parameter.ts';
import { pascal } from './openapi-of-lists.ts';

const dryRun = { description: '`yes`: the change is only looked at', enum: ['yes'] };

/** What a procedure has set of its own: the id in Pascal case before `Setting`. */
const own = (await everyModule()).flatMap(({ id, settings }) =>
  settings === undefined ? [] : [[`${pascal(id)}Setting`, ownForm(settings.fields).schema] as const],
);

/** What may be entered in books, by JSON. */
export const bookRequests = {
  NetworkSetting: networkForm.schema,
  OwnerSetting: z.union([bodyForm.schema, ...own.map(([, schema]) => schema)]),
  ...Object.fromEntries(own),
  BodySetting: bodyForm.schema,
  MethodSetting: methodForm.schema,
  NewMeeting,
  MeetingMove: moveForm.schema,
  MeetingCancellation: cancelForm.schema,
  NewPerson: newPersonForm.schema,
  PersonChange: personForm.schema,
  MembersChange: membersForm.schema,
};

const BookEntered = z.strictObject({ version: z.int() });

export const bookAnswers = {
  AgendaItem,
  AgendaView,
  BookEntered,
  MeetingPlanView,
  MeetingPlanned: z.strictObject({ meetingId: z.string(), warnings: z.optional(z.array(Warning)) }),
  Warning,
  ChangedMeeting,
  MinutesEntry,
  Meetings: z.array(MeetingView),
  MeetingView,
  RecordItem,
  RecordView,
  PeopleDryRun,
  SettingChanged: z.union([BookEntered, SettingDryRun]),
  SettingDryRun,
  SettingsView,
  SettingView,
};

export const bookOperations = {
  'get /api/settings': {
    summary: 'The settings of the Network and of its bodies, what is entered for later, and their history',
    answer: { status: 200, schema: 'SettingsView' },
  },
  'post /api/settings/network': {
    summary:
      'Changes one setting of the Network; 409 where `version` is not that of the last entry. With `dryRun` it says what the change would come to, and keeps nothing',
    query: { dryRun },
    body: 'NetworkSetting',
    idempotent: true,
    answer: { status: 200, schema: 'SettingChanged' },
  },
  'post /api/settings/{owner}': {
    summary:
      'The same of how a body decides, or of what a procedure has set of its own (whoever keeps that changes it); a change that does not say what adopted it is shown as to be confirmed',
    query: { dryRun },
    body: 'OwnerSetting',
    idempotent: true,
    answer: { status: 200, schema: 'SettingChanged' },
  },
  'post /api/settings/{owner}/{method}': {
    summary: 'The same of a method by which a body circulates',
    query: { dryRun },
    body: 'MethodSetting',
    idempotent: true,
    answer: { status: 200, schema: 'SettingChanged' },
  },
  'post /api/people/check': {
    summary:
      'Looks what it would come to if somebody were entered, as the page does before anything is saved: which roles begin, and which open tasks go to whom. Keeps nothing',
    body: 'NewPerson',
    answer: { status: 200, schema: 'PeopleDryRun' },
  },
  'post /api/people/{person}/check': {
    summary: 'The same of a change of somebody who is there; 409 where `version` is not that of the last entry',
    body: 'PersonChange',
    answer: { status: 200, schema: 'PeopleDryRun' },
  },
  'post /api/bodies/{body}/check': {
    summary: 'The same of a change of the members of a body',
    body: 'MembersChange',
    answer: { status: 200, schema: 'PeopleDryRun' },
  },
  'get /api/meetings': {
    summary: 'The calendar of a body, in the order of its meetings; of one whose calendar is public, without a sign-in',
    public: true,
    query: { body: { description: 'The body, by its id; without it 400' } },
    answer: { status: 200, schema: 'Meetings' },
  },
  'get /api/meetings/plan': {
    summary:
      'At which meeting something can be taken that is received at an instant, why, and which one it misses by how much',
    public: true,
    query: {
      received: { description: 'The instant, with `Z` or an offset; without it 400' },
      body: { description: 'The body, by its id; without it the only one that asks for a lead time, or 400' },
    },
    answer: { status: 200, schema: 'MeetingPlanView' },
  },
  'post /api/meetings': {
    summary: 'Plans a meeting',
    body: 'NewMeeting',
    idempotent: true,
    answer: { status: 201, schema: 'MeetingPlanned' },
  },
  'post /api/meetings/{meetingId}/move': {
    summary: 'Moves a meeting, and tells the cases on its agenda; 409 for one that was cancelled',
    body: 'MeetingMove',
    idempotent: true,
    answer: { status: 200, schema: 'ChangedMeeting' },
  },
  'post /api/meetings/{meetingId}/cancel': {
    summary: 'Cancels a meeting, and tells the cases on its agenda; 409 for one that was cancelled',
    body: 'MeetingCancellation',
    idempotent: true,
    answer: { status: 200, schema: 'ChangedMeeting' },
  },
  'get /api/meetings/{meetingId}/agenda': {
    summary: 'A meeting with a page of the cases on its agenda that the caller may read, in order',
    public: true,
    query: { cursor },
    answer: { status: 200, schema: 'AgendaView' },
  },
  'get /api/meetings/{meetingId}/record': {
    summary:
      'A page of the cases that a meeting has taken, each with what came of it: of those that the caller may read, and of what is public',
    public: true,
    query: { cursor },
    answer: { status: 200, schema: 'RecordView' },
  },
} as const;
