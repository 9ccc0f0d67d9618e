import { ATTENDANCES, REGISTRATION_STATUSES } from '../../domain/networkDay/registration';
import { Problem } from '../../domain/problem';
import type { OwnRegistration, RegistrationDoor } from '../../ports/registrations';
import type { Fields, ServiceCalls } from '../../ports/serviceCalls';
import { listIn, recordIn, textIn } from './answers';

/** One's own registration by the service; `link` is the sealed text. */
export function registrationDoor(calls: ServiceCalls, link: string): RegistrationDoor {
  return {
    open: async () => ownIn(await calls.ask('registration/open', { link })),
    async answer({ comes, attendance, consent, diet, access }) {
      const { received } = await calls.ask('registration/answer', { link, comes: comes ? 'ja' : 'nee', attendance, consent: consent ? 'ja' : 'nee', diet, access });
      return typeof received === 'string' ? received : '';
    },
  };
}

function ownIn(fields: Fields): OwnRegistration {
  const [day, mine] = [recordIn(fields['day']), recordIn(fields['mine'])];
  const status = REGISTRATION_STATUSES.find((one) => one === mine['status']);
  const attendances = listIn(day['attendances']).flatMap((one) => ATTENDANCES.filter((known) => known === one));
  const [first] = attendances;
  if (!status || !first) throw new Problem('serverFailed', 'an answer of another version');
  return {
    day: { title: textIn(day, 'title'), date: textIn(day, 'date'), start: textIn(day, 'start'), end: textIn(day, 'end'), place: textIn(day, 'place'), attendances },
    name: textIn(mine, 'name'),
    status,
    attendance: ATTENDANCES.find((one) => one === mine['attendance']) ?? first,
    consent: mine['consent'] === true,
    line: typeof mine['line'] === 'number' ? mine['line'] : 0,
    diet: textIn(mine, 'diet'),
    access: textIn(mine, 'access'),
  };
}
