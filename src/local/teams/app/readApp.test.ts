/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { readApp } from './readApp';

describe('readApp', () => {
  it('takes the personal tabs of the shipped manifest', () => {
    const app = readApp(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')));
    expect(app.name).toBe('Verbinder');
    expect(app.tabs.map(({ entityId, name }) => [entityId, name])).toEqual([['vandaag', 'Vandaag'], ['netwerkdagen', 'Netwerkdagen']]);
    expect(app.configurable).toBeUndefined();
  });

  it('leaves out tabs of Teams’ own and tabs that are not for a person', () => {
    const staticTabs = [{ entityId: 'about', scopes: ['personal'] }, { entityId: 'bot', contentUrl: 'https://x.example/', scopes: ['team'] }];
    expect(readApp({ staticTabs }).tabs).toEqual([]);
  });

  it.each([
    [{ scopes: ['team'] }, true, false],
    [{ scopes: ['groupChat'], context: ['meetingSidePanel'] }, false, true],
    [{ scopes: ['team', 'groupChat'], context: ['privateChatTab'] }, false, false],
  ])('offers a configurable tab where its manifest says: %j', (how, inChannel, inMeeting) => {
    expect(readApp({ configurableTabs: [{ configurationUrl: 'https://x.example/', ...how }] }).configurable).toMatchObject({ inChannel, inMeeting, canUpdate: true });
  });
});
