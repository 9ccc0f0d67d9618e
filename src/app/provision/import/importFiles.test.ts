/** @jest-environment node */
import JSZip from 'jszip';
import { misfitsOf } from '../../../lists/checks';
import { faultText } from './imported';
import { importFiles, type ImportFile } from './importFiles';
import { Names } from './names';

const csv = (file: string, text: string): ImportFile => ({ file, bytes: new TextEncoder().encode(text) });

function known(): Names {
  const names = new Names();
  names.add('Partners', { key: 'gm0632', title: 'Woerden' });
  names.add('Partners', { key: 'gm0344', title: 'Utrecht' });
  names.add('Collaborations', { key: 'res-u16', title: 'RES U16' });
  return names;
}

const read = async (files: readonly ImportFile[], today?: string) => {
  const imported = await importFiles(files, { names: known(), ...(today === undefined ? {} : { today }) });
  return { ...imported, faults: imported.faults.map(faultText), rows: imported.rows.map(({ row }) => row), whole: imported.rows };
};

describe('a file with rows for a list', () => {
  it('goes by Dutch labels or internal names, in any order, with ; or ,', async () => {
    const { rows, faults } = await read([
      csv('contactpersonen.csv', '\uFEFFNaam;Laag;Partner;E-mailadres\r\nNoortje Vlasblom;Bestuurder;Woerden;Noortje@Woerden.nl.example\r\n'),
      csv('MailDomains.csv', 'Partner,Domain\ngm0344,Utrecht.nl.example\n'),
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { key: 'utrecht.nl.example|gm0344', domain: 'utrecht.nl.example', partner: 'gm0344', reach: 'domein' },
      { key: 'gm0632|noortje@woerden.nl.example', title: 'Noortje Vlasblom', layer: 'bestuurder', partner: 'gm0632', mail: 'noortje@woerden.nl.example' },
    ]);
  });

  it('names each fault by file, line and column, and keeps the rows that fit', async () => {
    const text = 'Naam;Partner;Laag;Sinds;Kleur\n"Met een\nregel";Woerden;baas;;\nAnna;Nergens;ambtenaar;;\nBo;Utrecht;griffie;31-02-2026;\n;Utrecht;griffie;;\nCas;Utrecht;griffie;1-3-2026;\n';
    const { rows, faults } = await read([csv('contacts.csv', text)]);
    expect(faults).toEqual([
      'contacts.csv, regel 1, kolom Kleur: de lijst Contactpersonen heeft zo\'n kolom niet',
      'contacts.csv, regel 2, kolom Laag: dit is geen van de keuzes van deze kolom',
      'contacts.csv, regel 4, kolom Partner: "Nergens" staat niet (of meer dan eens) in de lijst Partners',
      expect.stringContaining('contacts.csv, regel 5, kolom Sinds: "31-02-2026" is geen datum'),
      'contacts.csv, regel 6, kolom Naam: hier moet iets staan',
    ]);
    expect(rows).toMatchObject([{ title: 'Cas', since: '2026-03-01' }]);
  });

  it('refers by name to a partner of another file, and of its own', async () => {
    const { rows, faults } = await read([
      csv('contacten', ''),
      csv('signals.csv', 'Title;Kind;Partners;Status;ReportedBy;ReportedOn\nDubbele vraag over bodemdaling;dubbele vraag;Nieuwdorp|Woerden;opgelost;ons;2026-11-01\n'),
      csv('partners.csv', 'Naam;Soort;Opgegaan in\nOudorp;gemeente;Nieuwdorp\nNieuwdorp;gemeente;\n'),
    ]);
    expect(faults).toEqual(['contacten: alleen .json, .csv en .xlsx kunnen worden gelezen']);
    expect(rows).toMatchObject([{ key: 'oudorp', successor: 'nieuwdorp' }, { key: 'nieuwdorp' }, { partners: ['nieuwdorp', 'gm0632'], open: 'nee' }]);
  });

  it('says so when a file is not UTF-8, and reads it as Windows wrote it', async () => {
    const { rows, remarks } = await importFiles([{ file: 'opgaven.csv', bytes: Uint8Array.from([...'Naam\nco'].map((c) => c.charCodeAt(0)).concat([0xf6, 0x70])) }], { names: known() });
    expect(rows[0]?.row['title']).toBe('coöp');
    expect(remarks).toEqual([expect.stringContaining('geen UTF-8')]);
  });

  it('takes days relative to today in a demonstration only', async () => {
    const file = csv('rolemoments.csv', 'Collaboration;Quadrants;Date\nres-u16;samenwerkend|rechtmatig;T-12d\n');
    expect((await read([file], '2026-11-23')).rows).toMatchObject([{ date: '2026-11-11', quadrants: ['samenwerkend', 'rechtmatig'] }]);
    expect((await read([file])).faults).toEqual([expect.stringContaining('"T-12d" is geen datum')]);
  });

  it('fills in what follows from other columns', async () => {
    const { rows, faults, whole } = await read(
      [
        csv('contactmomenten.csv', 'Partner;Datum;Laag;Vorm;Onderwerp\nWoerden;2025-12-31;management;bezoek;Bijpraten\n'),
        csv('itemcontexts.csv', 'Identifier;Reach;Kind;AboutKind;About;By;On\nBAAA=;afspraak;koppeling;samenwerkingsverband;RES U16;f@x.example;T-3 14:00\n'),
        csv('ourmeetings.csv', 'Begin;Partners;Van wie (aanmeldnaam)\n2026-01-01 10:00;Utrecht;f@x.example\n'),
      ],
      '2026-11-23',
    );
    expect(faults).toEqual([]);
    expect(whole.flatMap(({ list, row }) => misfitsOf(list, row))).toEqual([]);
    expect(rows).toMatchObject([
      { partnerYear: 'gm0632-2025', group: 'import|2025-12-31|bezoek|bijpraten', key: 'import|2025-12-31|bezoek|bijpraten|gm0632' },
      { week: '2026-w01', start: '2026-01-01T09:00:00Z', partners: ['gm0344'] },
      { itemKey: expect.stringMatching(/^[a-z2-7]{52}$/), about: 'res-u16', on: '2026-11-18T13:00:00Z' },
    ]);
  });

  it('adds to a row that is known, without repeating what the list requires', async () => {
    const { rows, faults } = await read([
      csv('partners.csv', 'Sleutel;Accounthouder;Maatwerk: wat wil deze partner van het contact?\ngm0344;Femke;Belt liever\ngm9999;Bo;\n'),
    ]);
    expect(rows).toEqual([{ key: 'gm0344', accountHolderName: 'Femke', wishes: 'Belt liever' }]);
    expect(faults).toEqual(['partners.csv, regel 3, kolom Naam: hier moet iets staan', 'partners.csv, regel 3, kolom Soort: hier moet iets staan']);
  });

  it('refuses the second of two rows with one key', async () => {
    const { rows, faults } = await read([csv('opgaven.csv', 'Naam\nRES\nres\n')]);
    expect(rows).toHaveLength(1);
    expect(faults).toEqual(['opgaven.csv, regel 3: dezelfde sleutel "res" staat ook op regel 2']);
  });

  it('keeps structured settings as they were written', async () => {
    const { rows } = await read([csv('instellingen.csv', 'Naam;Waarde (JSON)\nmodel.axes;"{""left"":""overheid""}"\n')]);
    expect(rows).toEqual([{ key: 'model.axes', title: 'model.axes', value: { left: 'overheid' } }]);
  });

  it('asks for a name that says which list a file is for, and for a file that is what it seems', async () => {
    const { faults } = await read([csv('adressen.csv', 'Naam\nX\n'), csv('contacts.xlsx', 'geen zip')]);
    expect(faults).toEqual([
      'contacts.xlsx: dit is geen Excel-bestand dat gelezen kan worden',
      'adressen.csv: de naam "adressen" zegt niet voor welke lijst dit is',
    ]);
  });

  it('reads an Excel file with a sheet per list', async () => {
    const { rows, faults } = await read([{ file: 'alles.xlsx', bytes: await workbook() }]);
    expect(faults).toEqual(["alles.xlsx, blad Contactpersonen, regel 1, kolom Kleur: de lijst Contactpersonen heeft zo'n kolom niet"]);
    expect(rows).toMatchObject([{ title: 'Anna', layer: 'griffie', since: '2026-03-01' }]);
  });
});

/** The smallest workbook that Excel itself would open: one cell with a day, the rest text. */
async function workbook(): Promise<Uint8Array> {
  const zip = new JSZip();
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (rows: string) => `<worksheet ${ns}><sheetData>${rows}</sheetData></worksheet>`;
  zip.file('xl/workbook.xml', `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="Contactpersonen" sheetId="1" r:id="rId1"/><sheet name="Opgaven" sheetId="2" r:id="rId2"/></sheets></workbook>`);
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`);
  zip.file('xl/styles.xml', `<styleSheet ${ns}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`);
  const header = ['Naam', 'Partner', 'Laag', 'Sinds', 'Kleur'].map((value, at) => text(`${'ABCDE'[at]}1`, value)).join('');
  zip.file('xl/worksheets/sheet1.xml', sheet(`<row r="1">${header}</row><row r="2">${text('A2', 'Anna')}${text('B2', 'Utrecht')}${text('C2', 'griffie')}<c r="D2" s="1"><v>46082</v></c></row>`));
  zip.file('xl/worksheets/sheet2.xml', sheet(`<row r="1">${text('A1', 'Naam')}</row>`));
  return zip.generateAsync({ type: 'uint8array' });
}
