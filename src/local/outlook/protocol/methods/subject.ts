import { done, refused } from '../answer';
import { isRecord, listOf, numberOf, recordOf, textOf } from '../../../hosts/fields';
import { placeText, type ItemFields, type Place } from '../item';
import { onDraft, onItem, type MethodTable } from './method';

const START = 1;

const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'] as const;

const toLocation = (place: Place) => ({
  locationIdentifier: { id: place.id, type: place.type },
  displayName: place.name,
  ...(place.type === 'room' ? { emailAddress: place.id } : {}),
});

const toPlaces = (list: unknown): Place[] =>
  listOf(list).map((entry) => {
    const { id, type } = recordOf(entry);
    return { id: textOf(id), name: textOf(id), type: type === 'room' ? 'room' : 'custom' };
  });

const samePlace = (a: Place, b: Place) => a.type === b.type && a.id === b.id;

/** Moving the start keeps the length, as Outlook does. */
function movedTo(fields: ItemFields, property: unknown, time: number): Partial<ItemFields> | undefined {
  if (property === START) return { start: time, end: time + (fields.end - fields.start) };
  return time < fields.start ? undefined : { end: time };
}

/** Subject, time, place, recurrence and the like of an item being composed. */
export const subject: MethodTable = {
  17: onDraft(({ item, params }) => {
    item.change({ subject: textOf(params['subject']) });
    return done();
  }),
  18: onDraft(({ item }) => done(item.fields.subject)),
  24: onDraft(({ item, params }) => done(params['TimeProperty'] === START ? item.fields.start : item.fields.end)),
  25: onDraft(({ item, params }) => {
    const patch = movedTo(item.fields, params['TimeProperty'], numberOf(params['time']));
    if (!patch) return refused('invalidEndTime');
    item.change(patch);
    return done();
  }),
  26: onDraft(({ item }) => done(placeText(item.fields.places))),
  27: onDraft(({ item, params }) => {
    const name = textOf(params['location']);
    item.change({ places: name ? [{ type: 'custom', id: name, name }] : [] });
    return done();
  }),
  154: onItem(({ item }) => done(item.fields.places.map(toLocation))),
  155: onDraft(({ item, params }) => {
    const fresh = toPlaces(params['enhancedLocations']).filter((place) => !item.fields.places.some((other) => samePlace(place, other)));
    item.change({ places: [...item.fields.places, ...fresh] });
    return done();
  }),
  156: onDraft(({ item, params }) => {
    const gone = toPlaces(params['enhancedLocations']);
    item.change({ places: item.fields.places.filter((place) => !gone.some((other) => samePlace(place, other))) });
    return done();
  }),
  103: onDraft(({ item }) => done(item.fields.recurrence)),
  104: onDraft(({ item, params }) => {
    item.change({ recurrence: isRecord(params['recurrenceData']) ? params['recurrenceData'] : null });
    return done();
  }),
  169: onDraft(({ item }) => done(item.fields.isAllDay)),
  170: onDraft(({ item, params }) => {
    item.change({ isAllDay: params['isAllDayEvent'] === true });
    return done();
  }),
  171: onDraft(({ item }) => done(item.fields.sensitivity)),
  172: onDraft(({ item, params }) => {
    item.change({ sensitivity: SENSITIVITIES.find((each) => each === params['sensitivity']) ?? 'normal' });
    return done();
  }),
};
