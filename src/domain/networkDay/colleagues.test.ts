import { colleaguesOf, colleaguesOn } from './colleagues';

const asked = (key: string, accountHolder?: string, accountHolderName?: string) => ({
  partner: { key, title: key, kind: 'gemeente' as const, ...(accountHolder ? { accountHolder } : {}), ...(accountHolderName ? { accountHolderName } : {}) },
  layers: ['bestuurder' as const],
});
const span = { date: '2027-04-15', start: '09:30', end: '10:30' };

describe('colleagues who have to be at a network day', () => {
  it('are the account holders of those who are asked, each once, by name', () => {
    expect(colleaguesOf([asked('zeist', 'Femke@pu.example', 'Femke'), asked('soest', 'bilal@pu.example', 'Bilal'), asked('hdsr', 'femke@pu.example', 'Femke'), asked('stedin')])).toEqual([
      { account: 'bilal@pu.example', name: 'Bilal' },
      { account: 'femke@pu.example', name: 'Femke' },
    ]);
  });

  it('are free or not as their calendar of that date says, and unknown where nothing was answered', () => {
    const all = [{ account: 'a', name: 'A' }, { account: 'b', name: 'B' }, { account: 'c', name: 'C' }];
    const calendars = [
      { account: 'A', date: span.date, slots: ['free', 'free'] as const },
      { account: 'b', date: '2027-04-16', slots: ['free', 'free'] as const },
      { account: 'c', date: span.date },
    ];
    expect(colleaguesOn(all, calendars, span).map(({ colleague, time }) => `${colleague.name} ${time.kind}`)).toEqual(['A free', 'B unknown', 'C unknown']);
  });
});
