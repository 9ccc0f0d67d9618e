import type { SeenItem, SeenPerson } from '../../src/domain/seenItem';
import { agreements } from '../../src/lists/agreements';
import { collaborations } from '../../src/lists/collaborations';
import { contacts } from '../../src/lists/contacts';
import { lastContacts } from '../../src/lists/lastContacts';
import { mailDomains } from '../../src/lists/mailDomains';
import { opgaven } from '../../src/lists/opgaven';
import { participations } from '../../src/lists/participations';
import { partners } from '../../src/lists/partners';
import { signals } from '../../src/lists/signals';
import type { MemoryReplica } from './memoryReplica';

const HOLDER = { accountHolder: 'femke.horstink@provincie-utrecht.nl.example', accountHolderName: 'Femke Horstink' };

/** A handful of organisations, enough for every section of the panel to have something to say. People are invented. */
export function seedSmallTable(replica: MemoryReplica): MemoryReplica {
  return replica
    .seed(partners, [
      { key: 'pv26', title: 'Provincie Utrecht', kind: 'provincie', inProvince: true },
      { key: 'gm0632', title: 'Woerden', kind: 'gemeente', inProvince: true, region: 'U10', wishes: 'Bel eerst de gemeentesecretaris.', ...HOLDER },
      { key: 'gm0589', title: 'Oudewater', kind: 'gemeente', inProvince: true },
      { key: 'gm0331', title: 'Lopik', kind: 'gemeente', inProvince: true, ...HOLDER },
      { key: 'gm0310', title: 'De Bilt', kind: 'gemeente', inProvince: true },
      { key: 'ws0636', title: 'HDSR', kind: 'waterschap', inProvince: true },
      { key: 'gm0203', title: 'Barneveld', kind: 'gemeente', inProvince: false },
    ])
    .seed(mailDomains, [
      domain('woerden.nl.example', 'gm0632'),
      domain('woerden.nl.example', 'gm0589'),
      domain('lopik.nl.example', 'gm0331'),
      domain('debilt.nl.example', 'gm0310'),
      domain('hdsr.nl.example', 'ws0636'),
      domain('barneveld.nl.example', 'gm0203'),
    ])
    .seed(contacts, [
      { key: 'c1', title: 'Noortje Vlasblom', partner: 'gm0632', layer: 'bestuurder', function: 'wethouder', mail: 'noortje.vlasblom@woerden.nl.example' },
      { key: 'c2', title: 'Gert-Jan Bruinekool', partner: 'gm0331', layer: 'management', function: 'gemeentesecretaris', mail: 'gert-jan.bruinekool@lopik.nl.example' },
      { key: 'c3', title: 'Wieke Struiksma', partner: 'gm0310', layer: 'griffie', function: 'raadsgriffier', mail: 'wieke.struiksma@debilt.nl.example' },
      { key: 'c4', title: 'Elif Karagöz', partner: 'gm0310', layer: 'volksvertegenwoordiger', function: 'raadslid', mail: 'elif@post.example', inviteVia: 'griffie' },
    ])
    .seed(collaborations, [{ key: 'lopikerwaard', title: 'Lopikerwaard', alsoCalled: ['Lopikerwaard'], phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2024-01-01' }])
    .seed(participations, ['gm0632', 'gm0331', 'ws0636', 'pv26'].map((partner) => ({ key: `lopikerwaard|${partner}|-`, collaboration: 'lopikerwaard', partner })))
    .seed(opgaven, [{ key: 'res', title: 'RES', status: 'lopend' }])
    .seed(agreements, [
      { key: 'a1', title: 'Eén aanspreekpunt per partij.', kind: 'werkwijze', aboutKind: 'samenwerkingsverband', about: 'lopikerwaard', owner: 'zes deelnemers', status: 'open', open: 'ja', reviewOn: '2027-01-22' },
      { key: 'a2', title: 'Stukken komen zeven dagen vooraf.', kind: 'werkwijze', aboutKind: 'partner', about: 'gm0331', status: 'open', open: 'ja' },
    ])
    .seed(signals, [{ key: 's1', title: 'Twee antwoorden op één vraag.', kind: 'onduidelijke rol', partners: ['gm0331'], status: 'gemeld', open: 'ja', reportedBy: 'partner', reportedOn: '2026-11-01' }])
    .seed(lastContacts, [{ key: 'gm0331|management', partner: 'gm0331', layer: 'management', date: '2026-10-01', contact: 'm1', subject: 'Bijpraten' }]);
}

const domain = (name: string, partner: string) => ({ key: `${name}|${partner}`, domain: name, reach: 'domein' as const, partner });

export const person = (name: string, address: string, part: SeenPerson['part'] = 'required'): SeenPerson => ({ name, address, part });

export const FEMKE = person('Femke Horstink', 'femke.horstink@provincie-utrecht.nl.example', 'organizer');
export const NOORTJE = person('Noortje Vlasblom', 'noortje.vlasblom@woerden.nl.example');
export const YMKE = person('Ymke Tolsma', 'ymke.tolsma@woerden.nl.example');
export const GERT_JAN = person('Gert-Jan Bruinekool', 'gert-jan.bruinekool@lopik.nl.example');
export const ELIF = person('Elif Karagöz', 'elif@post.example');
export const WIEKE = person('Wieke Struiksma', 'wieke.struiksma@debilt.nl.example', 'from');

/** A meeting about the Lopikerwaard, tomorrow. */
export function meeting(how: Partial<SeenItem> = {}): SeenItem {
  return {
    kind: 'appointment',
    mode: 'read',
    id: 'item-1',
    subject: 'Regionale Omgevingsagenda Lopikerwaard',
    start: '2026-11-24T08:30:00Z',
    end: '2026-11-24T10:00:00Z',
    people: [FEMKE, NOORTJE, GERT_JAN],
    isPrivate: false,
    missing: [],
    ...how,
  };
}
