/** A sentence of the terms of reference of the Network that asks for something, in our words. */
export type Sentence = {
  /** By which tests name it. */
  readonly id: number;
  /** Section and ordinal: the source numbers its paragraphs anew in each section (facts 1.5). */
  readonly place: string;
  readonly says: string;
  /** Why no test of a decision carries it. */
  readonly elsewhere?: string;
};

const ofOthers = 'a duty of people; nothing of it is decided or counted here';
const ofAProcedureToCome = 'a procedure of its own, to come; until then it can be proposed as a decision';

/** What the terms say of how the Network decides, and of those who take part in it. */
export const sentences: readonly Sentence[] = [
  {
    id: 16,
    place: 'Principles, accountability',
    says: 'The Network and its members are responsible for carrying out their decisions as agreed.',
  },
  {
    id: 22,
    place: 'Principles, inclusiveness',
    says: 'The Network works in an inclusive, systematic, predictable and transparent way.',
  },
  {
    id: 25,
    place: 'Membership ¶1',
    says: 'Members are entities of the United Nations system that wish to be and whose mandates touch migration.',
  },
  {
    id: 29,
    place: 'Membership ¶2',
    says: 'Changes in the membership of the Executive Committee are reported to the Secretary-General once a year.',
  },
  {
    id: 30,
    place: 'Membership ¶3',
    says: 'The International Organization for Migration is coordinator and secretariat of all its parts.',
  },
  { id: 33, place: 'Decisions ¶1, first sentence', says: 'The Network strives to take all decisions by consensus.' },
  { id: 34, place: 'Decisions ¶1, second sentence', says: 'Its decisions issue from the Executive Committee.' },
  {
    id: 35,
    place: 'Decisions ¶1, first bullet',
    says: 'Without consensus the Coordinator works with the other heads in the Committee …',
  },
  { id: 36, place: 'Decisions ¶1, first bullet', says: '… and, where advisable, with the heads in the Network …' },
  { id: 37, place: 'Decisions ¶1, first bullet', says: '… for an effective, timely and principled way forward.' },
  { id: 38, place: 'Decisions ¶1, second bullet', says: 'If that fails, the Committee will refer the matter …' },
  { id: 39, place: 'Decisions ¶1, second bullet', says: '… through the Coordinator, to the Secretary-General.' },
  {
    id: 40,
    place: 'Decisions ¶1, third bullet',
    says: 'All decisions are taken with full respect for the mandates of the members of the Network.',
  },
  { id: 41, place: 'Decisions ¶1, fourth bullet', says: 'The Network may adopt further working methods as needed.' },
  {
    id: 42,
    place: 'Coordinator ¶1',
    says: 'The Director General, or whoever deputises, is the Coordinator.',
    elsewhere: 'a role of the roster, with its dates, which several people can hold',
  },
  { id: 43, place: 'Coordinator ¶2', says: 'The Coordinator promotes cooperation and agreement among the members.' },
  {
    id: 44,
    place: 'Coordinator ¶2',
    says: 'The Coordinator sets priorities with the members.',
    elsewhere: ofAProcedureToCome,
  },
  {
    id: 45,
    place: 'Coordinator ¶2',
    says: 'The Coordinator convenes the sessions of the Network and sees that they go well.',
  },
  {
    id: 46,
    place: 'Coordinator ¶2',
    says: 'The Coordinator keeps the heads of the Committee in regular exchange.',
    elsewhere: ofOthers,
  },
  {
    id: 47,
    place: 'Coordinator ¶2',
    says: 'The Coordinator briefs the United Nations, States and stakeholders.',
    elsewhere: 'the register is public; briefings are given by people',
  },
  {
    id: 48,
    place: 'Coordinator ¶2',
    says: 'The Coordinator looks for funds with the Committee’s support.',
    elsewhere: ofOthers,
  },
  { id: 49, place: 'Coordinator ¶2', says: 'The Coordinator keeps an effective secretariat.', elsewhere: ofOthers },
  {
    id: 50,
    place: 'Network ¶1',
    says: 'Members help to design and reach the objectives.',
    elsewhere: ofAProcedureToCome,
  },
  { id: 51, place: 'Network ¶1', says: 'Members contribute to the Committee’s work and advise it.' },
  { id: 52, place: 'Network ¶2', says: 'Members may chair or join working groups.', elsewhere: ofAProcedureToCome },
  { id: 53, place: 'Network ¶2', says: 'Members are consulted on the groups.', elsewhere: ofAProcedureToCome },
  { id: 54, place: 'Network ¶3', says: 'Members give their part to reports.', elsewhere: ofAProcedureToCome },
  {
    id: 55,
    place: 'Network ¶3',
    says: 'Members give their part to annual meetings, which may take decisions as well.',
  },
  {
    id: 56,
    place: 'Network ¶4',
    says: 'Members sit in the decision body of the start-up fund.',
    elsewhere: 'the fund decides elsewhere; not carried here',
  },
  {
    id: 57,
    place: 'Committee ¶1',
    says: 'The Committee gives direction and sets strategic priorities.',
    elsewhere: ofAProcedureToCome,
  },
  { id: 58, place: 'Committee ¶2', says: 'The Committee supports the coordination.', elsewhere: ofOthers },
  {
    id: 59,
    place: 'Committee ¶2',
    says: 'The Committee oversees the coherence of support to countries and regions.',
    elsewhere: ofOthers,
  },
  { id: 60, place: 'Committee ¶2', says: 'The Committee sees to cooperation with other mechanisms.' },
  {
    id: 114,
    place: 'Footnote',
    says: 'References to Kosovo are understood in the context of Security Council resolution 1244 (1999).',
  },
];
