import { Hono } from 'hono';
import { attendancesOf, dayInKey, placeInLine } from '../../domain/networkDay/registration';
import { Problem } from '../../domain/problem';
import { LAYERS } from '../../domain/vocabulary';
import { needs, type NeedRow } from '../../lists/needs';
import { networkDays } from '../../lists/networkDays';
import { registrations, type RegistrationRow } from '../../lists/registrations';
import type { Fields } from '../../ports/serviceCalls';
import { forColleague, forLink } from '../server/doors';
import type { FormReader } from '../server/fields';
import type { RouteGroup } from '../server/routeGroup';
import type { ServiceParts } from '../server/parts';
import { workOf } from '../work/work';
import { registrationJobs } from './registrationJobs';
import { sweepNeeds } from './sweepNeeds';

/** As many as one press invites; more go in several. */
const MOST_AT_ONCE = 200;
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Inviting to a network day, and registering for it with or without an account (N9 to N13). */
export const registrationGroup: RouteGroup = { path: 'registration', routes: registrationRoutes, jobs: registrationJobs, daily: sweepNeeds };

function registrationRoutes(parts: ServiceParts): Hono {
  const { queue, clock } = parts;
  const organiser = { role: 'Organisator' } as const;
  const now = () => new Date(clock.now()).toISOString();
  return new Hono()
    .post('/list', forColleague(parts, async ({ form }) => listOf(parts, form.text('day', { max: 255 })), organiser))
    .post('/invite', forColleague(parts, async ({ form }) => {
      const day = form.text('day', { max: 255 });
      const people = form.each('people', { most: MOST_AT_ONCE }, invitedIn);
      // The day and the address name the work, so that one press sent twice invites once.
      for (const person of people) await queue.put(workOf('registration.invite', `invite|${day}|${person.mail.toLowerCase()}`, { day, ...person }));
      return { received: people.length };
    }, organiser))
    .post('/answer-for', forColleague(parts, async ({ form }) => taken(parts, form, form.text('key', { max: 255 }), form.text('day', { max: 255 })), organiser))
    .post('/check-in', forColleague(parts, async ({ form }) => {
      const [day, key, at] = [form.text('day', { max: 255 }), form.text('key', { max: 255 }), now()];
      await queue.put(workOf('registration.checkIn', `in|${key}`, { day, key, at }));
      return { received: at };
    }, organiser))
    .post('/open', forLink(parts, 'aanmelding', async ({ who }) => openOf(parts, await mineOf(parts, who.holder))))
    .post('/answer', forLink(parts, 'aanmelding', async ({ who, form }) => {
      // Nothing is asked of SharePoint before it is received: an answer is taken while the lists are out of reach, too.
      const day = dayInKey(who.holder) ?? (await mineOf(parts, who.holder)).day;
      return taken(parts, form, who.holder, day);
    }));
}

const invitedIn = (form: FormReader) => {
  const mail = form.text('mail', { max: 255 });
  if (!MAIL.test(mail)) throw new Problem('badData', 'field mail');
  const layer = form.text('layer', { max: 40, optional: true });
  return { name: form.text('name', { max: 255 }), mail, partner: form.text('partner', { max: 255, optional: true }), organisation: form.text('organisation', { max: 255, optional: true }), layer: LAYERS.find((one) => one === layer) ?? '' };
};

/** Received is said once the queue has it on disk. Of two answers in one millisecond the second counts as the later one. */
async function taken({ queue, clock, recent }: ServiceParts, form: FormReader, key: string, day: string): Promise<Fields> {
  const received = Math.max(clock.now(), (recent.last(key)?.received ?? 0) + 1);
  const at = new Date(received).toISOString();
  const comes = form.oneOf('comes', ['ja', 'nee']) === 'ja';
  const [attendance, consent] = [form.oneOf('attendance', ['op locatie', 'online']), form.oneOf('consent', ['ja', 'nee']) === 'ja'];
  const [diet, access] = [form.text('diet', { max: 500, optional: true }), form.text('access', { max: 500, optional: true })];
  await queue.put(workOf('registration.answer', `answer|${key}|${at}`, { day, key, at, comes, attendance, consent, diet, access }));
  recent.keep(key, { form: {}, received });
  return { received: at };
}

async function mineOf({ records }: ServiceParts, key: string): Promise<RegistrationRow> {
  const mine = await records.findByKey(registrations, key);
  if (!mine) throw new Problem('linkUnknown', 'a link of nobody any more');
  return mine;
}

/** What somebody sees of their own registration, and of the day; of others only how many stand before them in line. */
async function openOf({ records }: ServiceParts, mine: RegistrationRow): Promise<Fields> {
  const [day, wishes] = await Promise.all([records.findByKey(networkDays, mine.day), records.findByKey(needs, mine.key)]);
  if (!day || day.status === 'vervallen') throw new Problem('closed', 'the day does not take place');
  const line = mine.status === 'wachtlijst' ? placeInLine((await records.find(registrations, 'day', [mine.day])).rows, mine.key) : 0;
  const { title, date = '', start, end, place = '', form } = day;
  const { name, status, attendance, consent = false } = mine;
  return { day: { title, date, start, end, place, attendances: attendancesOf(form) }, mine: { name, status, attendance, consent, line, diet: wishes?.diet ?? '', access: wishes?.access ?? '' } };
}

async function listOf({ records }: ServiceParts, day: string): Promise<Fields> {
  const [people, wishes] = await Promise.all([records.find(registrations, 'day', [day]), records.find(needs, 'day', [day])]);
  return { people: people.rows.map(personOf), needs: wishes.rows.map(needOf), bent: people.bent.length + wishes.bent.length };
}

const personOf = ({ item: _, day: __, ...row }: RegistrationRow): Fields => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
/** Without a name: who cooks has no use for it. */
const needOf = ({ diet = '', access = '' }: NeedRow): Fields => ({ diet, access });
