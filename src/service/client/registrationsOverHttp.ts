import { ATTENDANCES, REGISTRATION_STATUSES, type Registration } from '../../domain/networkDay/registration';
import { LAYERS } from '../../domain/vocabulary';
import type { Participants, Registrations } from '../../ports/registrations';
import type { Fields, ServiceCalls } from '../../ports/serviceCalls';
import { listIn, recordIn, textIn } from './answers';

/** As many as the service takes in one go. */
const AT_ONCE = 200;

/** Registrations by the service's routes below `registration`. */
export function registrationsOverHttp(calls: ServiceCalls): Registrations {
  return {
    of: async (day) => participantsIn(await calls.ask('registration/list', { day })),
    async invite(day, people) {
      for (let from = 0; from < people.length; from += AT_ONCE) {
        await calls.ask('registration/invite', { day, people: people.slice(from, from + AT_ONCE).map(({ name, mail, partner = '', organisation = '', layer = '' }) => ({ name, mail, partner, organisation, layer })) });
      }
    },
    answerFor: async (day, key, { comes, attendance, consent }) => void (await calls.ask('registration/answer-for', { day, key, comes: yesNo(comes), attendance, consent: yesNo(consent) })),
    checkIn: async (day, key) => void (await calls.ask('registration/check-in', { day, key })),
  };
}

const yesNo = (is: boolean) => (is ? 'ja' : 'nee');

function participantsIn({ people, needs, bent }: Fields): Participants {
  return {
    people: listIn(people).map(recordIn).flatMap(personIn),
    needs: listIn(needs).map(recordIn).map((row) => ({ diet: textIn(row, 'diet'), access: textIn(row, 'access') })),
    bent: typeof bent === 'number' ? bent : 0,
  };
}

/** An answer of another version of the service may have words that this page doesn't know: such a row is left out. */
function personIn(row: Readonly<Record<string, unknown>>): readonly Omit<Registration, 'day'>[] {
  const [key, name, mail] = [textIn(row, 'key'), textIn(row, 'name'), textIn(row, 'mail')];
  const status = REGISTRATION_STATUSES.find((one) => one === row['status']);
  const attendance = ATTENDANCES.find((one) => one === row['attendance']);
  if (!key || !name || !status || !attendance) return [];
  const layer = LAYERS.find((one) => one === row['layer']);
  const optional = Object.fromEntries(['partner', 'organisation', 'since', 'answered', 'checkedIn'].flatMap((column) => (textIn(row, column) ? [[column, textIn(row, column)]] : [])));
  return [{ key, name, mail, status, attendance, consent: row['consent'] === true, ...(layer ? { layer } : {}), ...optional }];
}
