import { addDays } from '../../domain/days';
import { answered, ATTENDANCES, movingUp, registrationKey, type Attendance } from '../../domain/networkDay/registration';
import { asProblem, Problem } from '../../domain/problem';
import { LAYERS } from '../../domain/vocabulary';
import { needs } from '../../lists/needs';
import { registrations, type RegistrationRow } from '../../lists/registrations';
import type { Fields } from '../../ports/serviceCalls';
import { linkAddress } from '../doors/mailLink';
import { formOf } from '../server/fields';
import type { ServiceParts } from '../server/parts';
import { workOf, type Jobs } from '../work/work';
import { dayBook, type DayBook } from './dayBook';
import { mailFor, type MailReason } from './mailWords';

/** A link outlives the day by this, for whoever looks something up; without a date it holds this long from now. */
const LINK_DAYS_AFTER = 14;
const LINK_DAYS_WITHOUT_DATE = 365;

/** The work of registrations. Done twice it comes out once: rows have keys of their own, and an answer holds the moment at which it came in. */
export function registrationJobs(parts: ServiceParts): Jobs {
  const book = dayBook(parts);
  return {
    'registration.invite': (fields) => invite(parts, book, fields),
    'registration.answer': (fields) => answer(parts, book, fields),
    'registration.checkIn': (fields) => checkIn(parts, book, fields),
    'registration.mail': (fields) => mail(parts, book, fields),
  };
}

async function invite(parts: ServiceParts, book: DayBook, fields: Fields): Promise<void> {
  const form = formOf(fields);
  const [day, address] = [form.text('day', { max: 255 }), form.text('mail', { max: 255 })];
  const key = registrationKey(day, address);
  const [partner, organisation, layer] = [form.text('partner', { max: 255, optional: true }), form.text('organisation', { max: 255, optional: true }), LAYERS.find((one) => one === fields['layer'])];
  const { day: row, rows } = await book.open(day);
  if (rows.some((one) => one.key === key)) return;
  const made = await parts.records.create(registrations, {
    key, day, name: form.text('name', { max: 255 }), mail: address, status: 'uitgenodigd', attendance: row.form === 'online' ? 'online' : 'op locatie',
    ...(partner ? { partner } : {}), ...(organisation ? { organisation } : {}), ...(layer ? { layer } : {}),
  });
  book.keep(made);
  await tell(parts, made, 'uitgenodigd', '0');
}

async function answer(parts: ServiceParts, book: DayBook, fields: Fields): Promise<void> {
  const form = formOf(fields);
  const [day, key, at] = [form.text('day', { max: 255 }), form.text('key', { max: 255 }), form.text('at', { max: 40 })];
  const { day: { capacity }, rows } = await book.open(day);
  const mine = rows.find((row) => row.key === key);
  if (!mine) throw new Problem('badData', 'an answer for nobody who was invited');
  const attendance: Attendance = ATTENDANCES.find((one) => one === fields['attendance']) ?? mine.attendance;
  const next = answered(mine, { comes: fields['comes'] === true, attendance, consent: fields['consent'] === true }, at, rows, capacity);
  // A later answer stands already; where it is this very one, an earlier try ended before it had told everybody.
  if (!next && mine.answered !== at) return;
  const row = next ? await written(parts, book, mine, next) : mine;
  await keepNeeds(parts, row, form.text('diet', { max: 500, optional: true }), form.text('access', { max: 500, optional: true }));
  await tell(parts, row, row.status, at);
  await moveUp(parts, book, day);
}

async function moveUp(parts: ServiceParts, book: DayBook, day: string): Promise<void> {
  const { day: { capacity }, rows } = await book.open(day);
  for (const waiting of movingUp(rows, capacity)) {
    const row = await written(parts, book, waiting, { ...waiting, status: 'aangemeld' });
    await tell(parts, row, 'plaats vrij', row.answered ?? '');
  }
}

/** The queue's ids keep a mail that waits from being put in twice. */
const tell = ({ queue }: ServiceParts, { key, day }: RegistrationRow, reason: MailReason, at: string) => queue.put(workOf('registration.mail', `mail|${key}|${reason}|${at}`, { day, key, reason }));

async function checkIn(parts: ServiceParts, book: DayBook, fields: Fields): Promise<void> {
  const form = formOf(fields);
  const { rows } = await book.open(form.text('day', { max: 255 }));
  const mine = rows.find(({ key }) => key === fields['key']);
  if (!mine) throw new Problem('badData', 'nobody under this key');
  if (mine.checkedIn === undefined) await written(parts, book, mine, { ...mine, checkedIn: form.text('at', { max: 40 }) });
}

/** Writes what differs; where somebody changed the row by hand, the next try reads the day anew. */
async function written({ records }: ServiceParts, book: DayBook, { item }: RegistrationRow, { key: _, item: __, ...columns }: RegistrationRow): Promise<RegistrationRow> {
  try {
    const row = await records.update(registrations, item.id, item.etag, columns);
    book.keep(row);
    return row;
  } catch (thrown) {
    book.forget(columns.day);
    throw asProblem(thrown);
  }
}

/** Kept while somebody comes, changed with the answer, and gone with the cancellation. */
async function keepNeeds({ records }: ServiceParts, { key, day, status }: RegistrationRow, diet: string, access: string): Promise<void> {
  const wanted = status === 'afgemeld' || (diet === '' && access === '') ? undefined : { diet: diet || null, access: access || null };
  const stands = await records.findByKey(needs, key);
  if (!wanted) return stands && records.remove(needs, stands.item.id, stands.item.etag);
  if (!stands) return void (await records.create(needs, { key, day, ...(diet ? { diet } : {}), ...(access ? { access } : {}) }));
  if (stands.diet !== (diet || undefined) || stands.access !== (access || undefined)) await records.update(needs, stands.item.id, stands.item.etag, wanted);
}

async function mail(parts: ServiceParts, book: DayBook, fields: Fields): Promise<void> {
  const { mailing, clock, newId } = parts;
  // Without the right to send, people see on their page what became of their answer.
  if (!mailing) return;
  const reason = REASONS.find((one) => one === fields['reason']);
  const { day, rows } = await book.open(formOf(fields).text('day', { max: 255 }));
  const row = rows.find(({ key }) => key === fields['key']);
  if (!row || !reason) throw new Problem('badData', 'a mail for nobody');
  const until = Date.parse(day.date ? addDays(day.date, LINK_DAYS_AFTER) : addDays(new Date(clock.now()).toISOString().slice(0, 10), LINK_DAYS_WITHOUT_DATE));
  const link = await linkAddress(parts, { door: 'aanmelding', contact: row.key, id: newId(), until });
  await mailing.send({ to: { name: row.name, address: row.mail }, ...mailFor(reason, { name: row.name, day, link }) });
}

const REASONS: readonly MailReason[] = ['uitgenodigd', 'aangemeld', 'wachtlijst', 'afgemeld', 'plaats vrij'];
