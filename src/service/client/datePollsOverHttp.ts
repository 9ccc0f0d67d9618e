import { LINK_STATUSES, MAIL_STATES } from '../../domain/doors/vocabulary';
import { isRecord } from '../../domain/fitting';
import { DATE_ANSWERS, type DateAnswer } from '../../domain/networkDay/vocabulary';
import { LAYERS } from '../../domain/vocabulary';
import type { DatePolls, OpenPoll, PollDoor, PollLink } from '../../ports/datePolls';
import type { ServiceCalls } from '../../ports/serviceCalls';

/** The date poll by the service's routes below `date-poll`, for an organiser. */
export const datePollsOverHttp = (calls: ServiceCalls): DatePolls => ({
  links: async (day) => rowsIn((await calls.ask('date-poll/links', { day }))['links']).flatMap(linkIn),
  async send({ day, id, to, letters }) {
    await calls.ask('date-poll/send', {
      day, id,
      to: to.map((one) => ({ ...one })),
      directSubject: letters.direct.subject, directText: letters.direct.text, griffieSubject: letters.griffie.subject, griffieText: letters.griffie.text,
    });
  },
  withdraw: async (day, link) => void (await calls.ask('date-poll/withdraw', { day, link })),
});

/** The same behind one link, whose sealed text goes along in each question. */
export const pollDoorOverHttp = (calls: ServiceCalls, link: string): PollDoor => ({
  open: async () => pollIn(await calls.ask('date-poll/open', { link })),
  async answer(answers) {
    const received = await calls.ask('date-poll/answer', { link, answers: Object.entries(answers).map(([option, answer]) => ({ option, answer })) });
    return { receivedOn: textIn(received, 'receivedOn'), answers: answersIn(received['answers']) };
  },
});

type Fields = Readonly<Record<string, unknown>>;

const rowsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

function linkIn(fields: Fields): readonly PollLink[] {
  const layer = LAYERS.find((one) => one === fields['layer']);
  const status = LINK_STATUSES.find((one) => one === fields['status']);
  const mail = MAIL_STATES.find((one) => one === fields['mail']);
  if (!layer || !status || !mail) return [];
  return [{ id: textIn(fields, 'id'), contact: textIn(fields, 'contact'), partner: textIn(fields, 'partner'), layer, status, mail }];
}

function pollIn(fields: Fields): OpenPoll {
  const [place, receivedOn] = [textIn(fields, 'place'), textIn(fields, 'receivedOn')];
  return {
    title: textIn(fields, 'title'),
    start: textIn(fields, 'start'),
    end: textIn(fields, 'end'),
    organisation: textIn(fields, 'organisation'),
    layer: LAYERS.find((one) => one === fields['layer']) ?? 'ambtenaar',
    options: rowsIn(fields['options']).map((option) => ({ key: textIn(option, 'key'), date: textIn(option, 'date') })),
    answers: answersIn(fields['answers']),
    until: textIn(fields, 'until'),
    isOpen: fields['isOpen'] === true,
    ...(place ? { place } : {}),
    ...(receivedOn ? { receivedOn } : {}),
  };
}

function answersIn(value: unknown): Readonly<Record<string, DateAnswer>> {
  const pairs = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(pairs.flatMap(([key, given]) => DATE_ANSWERS.filter((answer) => answer === given).map((answer) => [key, answer])));
}
