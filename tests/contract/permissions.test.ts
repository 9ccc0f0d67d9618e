import manifest from '../../manifest/manifest.json';
import permissions from '../../entra/permissions.json';
import { graphScopes } from '../../src/app/permissions';

const all = [...permissions.delegated, ...permissions.application];
const CALL = /^(GET|POST|PATCH|PUT|DELETE) \/(me|users|sites|\{tenant\})(\/|$)/;
const PAGE = /^https:\/\/learn\.microsoft\.com\/(graph|entra|exchange)\/[\w/#-]+$/;

describe('entra/permissions.json', () => {
  it.each(all)('says for $scope what it is for, which calls need it and the page of each', ({ why, calls, when, consent }) => {
    expect(why).toMatch(/\.$/);
    expect(calls.length).toBeGreaterThan(0);
    for (const { call, page } of calls) {
      expect(call).toMatch(CALL);
      expect(page).toMatch(PAGE);
    }
    expect(['signIn', 'provisioning', 'later']).toContain(when);
    expect(['user', 'admin']).toContain(consent);
  });

  it('names each scope once', () => {
    for (const list of [permissions.delegated, permissions.application]) {
      const names = list.map(({ scope }) => scope);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('explains by a page why the page of a call may name another scope', () => {
    for (const row of all) if ('exception' in row) expect('page' in row && row.page).toMatch(PAGE);
  });

  it('limits each right of the service to the two sites or one mailbox', () => {
    for (const row of permissions.application) expect(row.limitedTo).toMatch(/the programme site and the closed site|one functional mailbox/);
  });

  it('asks for no whole mailbox, no whole drive and no other site when the panel opens', () => {
    expect(graphScopes('signIn')).toEqual([
      'User.Read', 'Sites.Selected', 'Calendars.Read', 'Calendars.Read.Shared', 'Mail.ReadBasic', 'Mail.ReadBasic.Shared', 'Files.ReadWrite.AppFolder',
    ]);
  });

  it('is what the manifest has prefetched, in the order of the request', () => {
    expect(manifest.webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([graphScopes('signIn')]);
  });
});
