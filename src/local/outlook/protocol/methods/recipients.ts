import { done, refused } from '../answer';
import { numberOf } from '../../../hosts/fields';
import { isAppointment, type Person } from '../item';
import { fromWire, sameAddress, toWire } from '../person';
import { onDraft, onItem, type ItemCall, type MethodTable } from './method';

const FIELDS = ['to', 'cc', 'bcc'] as const;
const MOST = 500;

const fieldOf = ({ params }: ItemCall) => FIELDS[numberOf(params['recipientField'])] ?? 'to';

function keep(call: ItemCall, people: readonly Person[]) {
  const field = fieldOf(call);
  const others = FIELDS.filter((each) => each !== field).flatMap((each) => call.item.fields[each]);
  if (people.length + others.length > MOST) return refused('tooManyRecipients');
  call.item.change({ [field]: people });
  return done();
}

/** Adds whoever isn't there yet, as the form itself does. */
function joined(present: readonly Person[], added: readonly Person[]): Person[] {
  const fresh = added.filter((person, at) => ![...present, ...added.slice(0, at)].some((other) => person.address !== '' && sameAddress(other, person)));
  return [...present, ...fresh];
}

export const recipients: MethodTable = {
  15: onDraft((call) => done(call.item.fields[fieldOf(call)].map(toWire))),
  21: onDraft((call) => keep(call, fromWire(call.params['recipientArray']))),
  22: onDraft((call) => keep(call, joined(call.item.fields[fieldOf(call)], fromWire(call.params['recipientArray'])))),
  107: onItem(({ item, host }) => {
    const { displayName: name, address } = host.profile;
    return done(toWire(item.fields.from ?? { name, address, response: isAppointment(item.kind) ? 'organizer' : 'none', type: 'user' }));
  }),
};
