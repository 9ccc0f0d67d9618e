import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateOptions } from '../../../lists/dateOptions';
import { networkDays } from '../../../lists/networkDays';
import { partners } from '../../../lists/partners';
import { memoryCalendars } from '../../../local/memory/memoryCalendars';
import { Problem, type ProblemCode } from '../../../domain/problem';
import { expectAccessible, fakeHost, fakeServices, showScreen } from '../../../../tests/support/screen';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, layers: ['bestuurder'], by: 'x' } as const;
const [MARCH, APRIL] = ['2027-03-17', '2027-04-15'];
const option = (date: string) => ({ key: `voorjaar|${date}`, day: 'voorjaar', date, status: 'voorgesteld', by: 'x' }) as const;
const partner = (key: string, holder?: string) => ({ key, title: key, kind: 'gemeente' as const, ...(holder ? { accountHolder: `${holder.toLowerCase()}@pu.example`, accountHolderName: holder } : {}) });
const hours = { days: [1, 2, 4, 5], start: '08:00', end: '17:00' };

/** The dates of a day for which four of ours hold the accounts; Dirk's calendar is nowhere. */
async function openDates(how: { readonly fails?: ProblemCode; readonly language?: 'nl' | 'en' } = {}) {
  const { host } = fakeHost();
  const calendars = memoryCalendars();
  for (const name of ['ann', 'bilal', 'cas']) calendars.know(`${name}@pu.example`, name === 'cas' ? hours : undefined);
  calendars.take('bilal@pu.example', APRIL, '10:00', '11:00', 'busy');
  calendars.take('bilal@pu.example', MARCH, '09:00', '17:00', 'away');
  if (how.fails) calendars.faults.add({ at: 'before', problem: new Problem(how.fails, 'x') });
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/datum' }, calendars });
  here.replica
    .seed(networkDays, [spring])
    .seed(partners, [partner('zeist', 'Ann'), partner('soest', 'Bilal'), partner('baarn', 'Cas'), partner('rhenen', 'Dirk'), partner('bunnik', 'Ann'), partner('leusden')])
    .seed(dateOptions, [option(MARCH), option(APRIL)]);
  return { ...here, ...(await showScreen(<NetworkDaysApp />, here.services, how.language)) };
}

beforeEach(() => window.history.replaceState(null, ''));
const card = async (name: string) => within(await screen.findByRole('region', { name }));

describe('our account holders on the possible dates', () => {
  it('are counted and named, and who can’t be read is told apart from who can’t come', async () => {
    const { container } = await openDates();
    const april = await card('donderdag 15 april 2027');
    expect(await april.findByText('2 van de 4 zijn die dag vrij')).toBeInTheDocument();
    expect(april.getByText('Van 1 accounthouder is de agenda niet te lezen')).toBeInTheDocument();
    await userEvent.click(april.getByRole('button', { name: 'Wie van ons kan er' }));
    for (const line of ['Vrij: Ann en Cas', 'Bilal: deels bezet (10:00 tot 11:00 uur bezet)', 'Agenda niet te lezen: Dirk. Dat zegt niet dat zij niet kunnen; vraag het na.']) expect(april.getByText(line)).toBeInTheDocument();
    const march = await card('woensdag 17 maart 2027');
    expect(march.getByText('1 van de 4 is die dag vrij')).toBeInTheDocument();
    await userEvent.click(march.getByRole('button', { name: 'Wie van ons kan er' }));
    for (const line of ['Bilal: de hele dag bezet (09:30 tot 16:30 uur afwezig)', 'Volgens de werktijden in Outlook geen werkdag: Cas']) expect(march.getByText(line)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('can be read in English', async () => {
    await openDates({ language: 'en' });
    expect(await screen.findByText('2 of 4 are free that day')).toBeInTheDocument();
  });

  it('are left out where their calendars can’t be read, which is said, and asked again on request', async () => {
    const { container } = await openDates({ fails: 'offline' });
    const notice = await screen.findByText('De agenda’s van onze accounthouders konden nu niet worden gelezen. De data staan er zonder.');
    expect(screen.queryByText('Onze accounthouders')).toBeNull();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findAllByText('Onze accounthouders')).toHaveLength(2);
    expect(notice).not.toBeInTheDocument();
  });

  it('may not be read where the right was refused, and that is said', async () => {
    await openDates({ fails: 'notAllowed' });
    expect(await screen.findByText(/mogen niet worden gelezen/)).toBeInTheDocument();
  });
});
