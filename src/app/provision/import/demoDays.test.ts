/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { holidayOn } from '../../../domain/networkDay/dutchHolidays';
import { invitedTo } from '../../../domain/networkDay/invited';
import { rankDates } from '../../../domain/networkDay/rankDates';
import { importFiles } from './importFiles';
import { Names } from './names';

const TODAY = '2026-11-23';
const files = ['data/region.json', ...readdirSync('demo').filter((name) => name.endsWith('.csv')).map((name) => `demo/${name}`)].map((file) => ({ file, bytes: readFileSync(file) }));

async function demo() {
  const { rows } = await importFiles(files, { names: new Names(), today: TODAY, domainSuffix: '.example' });
  // The rows are those of the demo's own files, which another test holds against the lists.
  return (list: string) => rows.filter((one) => one.list.name === list).map(({ row }) => row) as never;
}

describe('the network day of the demonstration', () => {
  it('is for 34 organisations, and best held on 15 April', async () => {
    const of = await demo();
    const [day] = of('NetworkDays') as readonly { layers: readonly ('bestuurder' | 'volksvertegenwoordiger')[] }[];
    const invited = invitedTo(day!, of('Partners'), TODAY);
    expect(invited).toHaveLength(34);
    const ranked = rankDates(of('DateOptions'), invited, of('DateVotes'), { busy: of('BusyDates'), holidayOn });
    expect(ranked.map(({ option }) => option.date)).toEqual(['2027-04-15', '2027-05-20', '2027-03-10', '2027-03-18']);
    const [april, may, prayer, afterElections] = ranked;
    expect(april?.coverage).toMatchObject({ counts: { rightLayer: 31, unanswered: 0 }, regions: { missing: [] }, layers: { missing: [] } });
    expect(april?.coverage.waterBoards.covered).toHaveLength(4);
    expect(april?.warnings.map(({ kind }) => kind)).toEqual(['newlyElected']);
    expect(april?.chances.map(({ title }) => title)).toEqual(['Bestuurstafel U10']);
    expect(may?.coverage.counts.rightLayer).toBe(27);
    expect(may?.coverage.waterBoards.missing.map(({ title }) => title)).toEqual(['Waterschap Rivierenland']);
    expect(prayer?.warnings.map((one) => (one.kind === 'busy' ? one.what.kind : one.kind))).toEqual(['biddag of dankdag', 'nearElection']);
    expect(afterElections?.warnings.map((one) => (one.kind === 'busy' ? one.what.kind : one.kind))).toEqual(['raadsvergadering', 'nearElection']);
  });
});
