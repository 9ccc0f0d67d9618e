/** @jest-environment node */
import { readDeepLink, writeDeepLink } from './deepLink';
import { withPlaceholders } from './placeholders';
import { isValidDomain } from './validDomain';

describe('addresses of an app in Teams', () => {
  it('are filled by the old and the new names alike, encoded, and keep a name that Teams does not know', () => {
    const context = { locale: 'nl-nl', subEntityId: 'partner/gm0344', userPrincipalName: 'a+b@c.example' };
    expect(withPlaceholders('https://x.example/?a={locale}&b={page.subPageId}&c={user.userPrincipalName}&d={chat.id}&e={nobody}', context)).toBe(
      'https://x.example/?a=nl-nl&b=partner%2Fgm0344&c=a%2Bb%40c.example&d=&e={nobody}',
    );
  });

  it.each([
    ['https://app.example/page', ['app.example'], true],
    ['https://app.example:8443/page', ['app.example:8443'], true],
    ['https://app.example:8443/page', ['app.example'], true],
    ['https://app.example:8443/page', ['app.example:9443'], false],
    ['https://sub.app.example/', ['*.app.example'], true],
    ['https://deep.sub.app.example/', ['*.app.example'], false],
    ['https://app.example/', ['*.app.example'], false],
    ['https://evil-app.example/', ['app.example'], false],
    ['http://app.example/', ['app.example'], false],
    ['no address', ['app.example'], false],
  ])('%s with validDomains %j may be shown: %s', (address, domains, allowed) => {
    expect(isValidDomain(address, domains)).toBe(allowed);
  });

  it('read what a link of Teams leads to', () => {
    const own = writeDeepLink('app-1', 'start', { subEntityId: 'hick-up/s 1', label: 'Hick-up', channelId: '' });
    expect(readDeepLink(own, 'localhost')).toEqual({ kind: 'entity', appId: 'app-1', entityId: 'start', subEntityId: 'hick-up/s 1', inChannel: false });
    expect(readDeepLink('https://teams.microsoft.com/l/chat/0/0?users=a', 'localhost')).toMatchObject({ kind: 'teams', what: 'chat' });
    expect(readDeepLink('https://utrecht.nl.example/l/entity/app-1/x', 'localhost')).toMatchObject({ kind: 'web' });
    expect(readDeepLink('not a link', 'localhost')).toBeUndefined();
  });
});
