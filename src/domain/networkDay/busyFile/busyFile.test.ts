/** @jest-environment node */
import type { Partner } from '../../partner';
import { differenceOf, type BusyFileFacts } from './busyFile';
import { decoded } from './decoded';
import { readCsv } from './readCsv';
import { readIcs } from './readIcs';

const FACTS: BusyFileFacts = { kind: 'raadsvergadering', partner: 'gm0355', from: '2027-01-01', until: '2027-12-31', source: 'raad.ics' };
const PARTNERS: readonly Partner[] = [{ key: 'gm0355', title: 'Zeist', kind: 'gemeente' }, { key: 'ws0636', title: 'Hoogheemraadschap De Stichtse Rijnlanden', shortName: 'HDSR', kind: 'waterschap' }];
const ics = (...events: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n');
const days = (text: string, facts = FACTS) => readIcs(text, facts).rows.map(({ from, until, title }) => `${from} ${until} ${title}`);

describe('the days of a calendar file', () => {
  it('are whole days and evenings, the last day being one on which it still goes on', () => {
    const text = ics(
      'UID:1\nSUMMARY:Raad\nDTSTART;TZID=Europe/Amsterdam:20270311T193000\nDTEND;TZID=Europe/Amsterdam:20270311T223000\nLOCATION:Zeist',
      'UID:2\nSUMMARY:Reces\nDTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270510',
      'UID:3\nSUMMARY:Nacht\nDTSTART:20270601T200000\nDTEND:20270602T000000',
    );
    expect(days(text)).toEqual(['2027-03-11 2027-03-11 Raad', '2027-05-01 2027-05-09 Reces', '2027-06-01 2027-06-01 Nacht']);
    expect(readIcs(text, FACTS).rows[0]).toMatchObject({ kind: 'raadsvergadering', partner: 'gm0355', year: '2027', place: 'Zeist', source: 'raad.ics' });
  });

  it('take a moment in UTC to its Dutch day', () => {
    expect(days(ics('UID:1\nSUMMARY:Laat\nDTSTART:20270311T233000Z\nDTEND:20270312T003000Z'))).toEqual(['2027-03-12 2027-03-12 Laat']);
  });

  it('come from series too, with what was moved and without what was called off, within the horizon', () => {
    const text = ics(
      'UID:1\nSUMMARY:Raad\nDTSTART:20261203T193000\nDTEND:20261203T220000\nRRULE:FREQ=MONTHLY;BYDAY=1TH;UNTIL=20270501T000000Z\nEXDATE:20270204T193000',
      'UID:1\nRECURRENCE-ID:20270304T193000\nSUMMARY:Raad (verzet)\nDTSTART:20270309T193000\nDTEND:20270309T220000',
      'UID:1\nRECURRENCE-ID:20270401T193000\nSTATUS:CANCELLED\nSUMMARY:Raad\nDTSTART:20270401T193000\nDTEND:20270401T220000',
      'UID:4\nSTATUS:CANCELLED\nSUMMARY:Weg\nDTSTART:20270601T193000\nDTEND:20270601T220000',
    );
    expect(days(text)).toEqual(['2027-01-07 2027-01-07 Raad', '2027-03-09 2027-03-09 Raad (verzet)']);
  });

  it('stop at the horizon where a series has no end, and say so where it never gets there', () => {
    expect(days(ics('UID:1\nSUMMARY:Week\nDTSTART:20271201T190000\nDTEND:20271201T200000\nRRULE:FREQ=WEEKLY'))).toHaveLength(5);
    const endless = readIcs(ics('UID:1\nSUMMARY:Dag\nDTSTART:20200101T190000\nDTEND:20200101T200000\nRRULE:FREQ=DAILY'), FACTS);
    expect(endless.faults).toEqual([{ at: 1, column: 'RRULE', why: 'endless' }]);
  });

  it('take an unknown zone for Dutch time and say so; an event without a date harms no other', () => {
    const { rows, faults } = readIcs(ics('UID:1\nSUMMARY:Raad\nDTSTART;TZID=Moon/Base:20270311T193000\nDTEND;TZID=Moon/Base:20270311T223000', 'UID:2\nSUMMARY:Leeg', 'UID:3\nSUMMARY:Goed\nDTSTART:20270312T193000\nDTEND:20270312T220000'), FACTS);
    expect(rows.map(({ from }) => from)).toEqual(['2027-03-11', '2027-03-12']);
    expect(faults).toEqual([{ at: 1, column: 'TZID', why: 'unknownZone' }, { at: 2, column: 'DTSTART', why: 'noDate' }]);
  });

  it('are none in what is no calendar', () => {
    expect(readIcs('PK\u0003\u0004', FACTS)).toEqual({ rows: [], faults: [{ at: 1, why: 'noFile' }] });
  });
});

describe('the days of a table', () => {
  it('are read by the words above them, in Dutch dates, with an organisation of their own', () => {
    const { rows, faults } = readCsv('Datum;Titel;Organisatie;Soort\r\n11-3-2027;Raad;;\r\n2027-04-01;AB;HDSR;AB-vergadering\r\n', FACTS, PARTNERS);
    expect(faults).toEqual([]);
    expect(rows.map(({ from, title, partner, kind }) => [from, title, partner, kind])).toEqual([['2027-03-11', 'Raad', 'gm0355', 'raadsvergadering'], ['2027-04-01', 'AB', 'ws0636', 'ab-vergadering']]);
  });

  it('name what is wrong by line and column, and leave the others', () => {
    const { rows, faults } = readCsv('van,tot,titel,soort,organisatie\nmorgen,,x,,\n31-04-2027,,x,,\n2027-05-02,2027-05-01,x,,\n2027-05-02,,x,feest,\n2027-05-02,,x,,Atlantis\n2027-05-02,2027-05-03,Goed,,\n', FACTS, PARTNERS);
    expect(faults.map(({ at, column, why }) => `${at} ${column} ${why}`)).toEqual(['2 van noDate', '3 van noDate', '4 tot wrongOrder', '5 soort unknownKind', '6 organisatie unknownPartner']);
    expect(rows.map(({ title }) => title)).toEqual(['Goed']);
  });

  it('are none where no column is called a date', () => {
    expect(readCsv('a;b\n1;2\n', FACTS, PARTNERS).faults).toEqual([{ at: 1, why: 'noHeading' }]);
    expect(readCsv('', FACTS, PARTNERS).faults).toEqual([{ at: 1, why: 'noFile' }]);
  });
});

describe('a file of days', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode('Coöperatie')]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Coöperatie')]],
    ['Windows-1252', [...'Coöperatie'].map((letter) => letter.charCodeAt(0))],
    ['UTF-16', [0xff, 0xfe, ...[...'Coöperatie'].flatMap((letter) => [letter.charCodeAt(0), 0])]],
  ])('is read in %s', (_, bytes) => {
    expect(decoded(new Uint8Array(bytes)).replace(/^\uFEFF/, '')).toBe('Coöperatie');
  });

  it('adds nothing when read twice, and names what is not in it any more', () => {
    const file = readCsv('datum;titel\n2027-03-11;Raad\n2027-03-18;Raad\n', FACTS, PARTNERS);
    expect(differenceOf(file, [], FACTS)).toEqual({ added: file.rows, known: 0, gone: [] });
    const later = readCsv('datum;titel\n2027-03-11;Raad\n', FACTS, PARTNERS);
    const other = { ...file.rows[1]!, key: 'elsewhere', source: 'ander.csv' };
    expect(differenceOf(later, [...file.rows, other], FACTS)).toEqual({ added: [], known: 1, gone: [file.rows[1]] });
  });
});
