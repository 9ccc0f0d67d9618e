/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { meetingIdentifier } from '../../../local/demo/meetingIds';
import { faultText } from './imported';
import { importFiles } from './importFiles';
import { Names } from './names';

const files = ['data/region.json', ...readdirSync('demo').filter((name) => name.endsWith('.csv')).map((name) => `demo/${name}`)];

const demo = () =>
  importFiles(
    files.map((file) => ({ file, bytes: readFileSync(file) })),
    { names: new Names(), today: '2026-11-23', domainSuffix: '.example' },
  );

describe("the demonstration's files", () => {
  it('go in without a single fault', async () => {
    expect((await demo()).faults.map(faultText)).toEqual([]);
  });

  it('hold what the meetings of the demonstration show', async () => {
    const { rows } = await demo();
    const of = (list: string) => rows.filter((one) => one.list.name === list).map(({ row }) => row);
    const agreements = of('Agreements').filter((row) => row['about'] === 'res-u16' && row['open'] === 'ja');
    expect(agreements).toHaveLength(3);
    expect(of('Collaborations').find(({ key }) => key === 'res-u16')).toMatchObject({ title: 'RES U16', phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2024-09-23' });
    expect(new Set(of('Participations').filter((row) => row['collaboration'] === 'res-u16').map((row) => row['partner'])).size).toBe(22);
    expect(of('ContactMoments')).toHaveLength(33 * 12);
    expect(of('Partners').find(({ key }) => key === 'gm0344')).toMatchObject({ title: 'Utrecht', kind: 'gemeente', accountHolderName: 'Femke Horstink' });
    expect(of('Partners').filter((row) => row['kind'] === 'gemeente' && row['inProvince'] === true && row['validUntil'] === undefined && row['accountHolder'] === undefined)).toHaveLength(3);
  });

  it('name the meetings by the ids that the calendar gives them', async () => {
    const { rows } = await demo();
    const meetings = ['res-u16', 'lopikerwaard', 'rep', 'foodvalley', 'wonen-amersfoort', 'stichtse-vecht', 'vijfheerenlanden'].map(meetingIdentifier);
    const contexts = rows.filter(({ list }) => list.name.startsWith('ItemContexts')).map(({ row }) => row['identifier']);
    expect(new Set(contexts)).toEqual(new Set(meetings));
  });

  it('tell of no person that lives: every address ends in .example', async () => {
    const { rows } = await demo();
    const addresses = JSON.stringify(rows).match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(100);
  });
});
