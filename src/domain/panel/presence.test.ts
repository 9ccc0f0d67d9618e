/** @jest-environment node */
import { collaboration, contact, context, person, recognised, region, seat, TODAY } from '../../../tests/support/panelRows';
import { presenceOf, type PresenceInput } from './presence';

const res = collaboration('res-u16', 'RES U16');
const members = ['gm0331', 'gm0335', 'gm0632', 'gm0589', 'ws0621', 'pv26'];
const seats = members.map((key) => seat('res-u16', key));

const view = (more: Partial<PresenceInput>) =>
  presenceOf({ collaboration: res, participations: seats, partners: region, recognition: recognised([]), ownPartner: 'pv26', contexts: [], on: TODAY, ...more });
const told = (more: Partial<PresenceInput>) =>
  Object.fromEntries(
    view(more).members.map((one) => [one.member.title, one.state === 'represented' ? `by ${one.by.title} (${one.source})` : one.state === 'asked' ? `asked: ${one.why}` : one.state]),
  );
const around = (...addresses: Parameters<typeof recognised>[0]) => ({ recognition: recognised(addresses, { contacts: [contact('n@woerden.nl.example', 'gm0632', 'bestuurder')] }) });

describe('who of the collaboration is at the table', () => {
  it('asks before it claims that anybody is absent', () => {
    expect(told(around('a@lopik.nl.example', 'n@woerden.nl.example'))).toEqual({
      Lopik: 'present',
      'Provincie Utrecht': 'present',
      Woerden: 'present',
      Montfoort: 'asked: notInvited',
      Oudewater: 'asked: notInvited',
      Rivierenland: 'asked: notInvited',
    });
  });

  it('says "perhaps" while an open question may be the answer', () => {
    expect(told(around('n@woerden.nl.example', 'ymke@woerden.nl.example'))).toMatchObject({ Woerden: 'present', Oudewater: 'perhaps' });
  });

  it('says who represents a member: by the register\'s seat, or because a colleague said so', () => {
    const shared = [...seats.filter(({ partner }) => partner !== 'gm0335'), seat('res-u16', 'gm0335', { representativeMail: 'A@lopik.nl.example' })];
    expect(told({ ...around('a@lopik.nl.example'), participations: shared })).toMatchObject({ Montfoort: 'by Lopik (seat)' });
    const said = context('vertegenwoordiging', { aboutKind: 'partner', about: 'gm0335', representedBy: 'gm0331' });
    expect(told({ ...around(), contexts: [said] })).toMatchObject({ Montfoort: 'by Lopik (context)' });
  });

  it('holds a member absent only when a colleague confirmed it; the last word counts', () => {
    const absent = context('niet aanwezig', { about: 'ws0621', on: '2026-11-20T10:00:00Z' });
    const later = context('vertegenwoordiging', { about: 'ws0621', representedBy: 'gm0331', on: '2026-11-21T10:00:00Z' });
    expect(told({ contexts: [absent] })).toMatchObject({ Rivierenland: 'absent' });
    expect(told({ contexts: [later, absent] })).toMatchObject({ Rivierenland: 'by Lopik (context)' });
    expect(view({ contexts: [absent] }).counts).toEqual({ present: 1, perhaps: 0, represented: 0, asked: 4, absent: 1, partly: 0 });
  });

  it('believes the invitation over an absence that was confirmed before', () => {
    expect(told({ ...around('c@wsrl.nl.example'), contexts: [context('niet aanwezig', { about: 'ws0621' })] })).toMatchObject({ Rivierenland: 'present' });
  });

  it('asks about a member of whom everybody declined', () => {
    expect(told(around(person('a@lopik.nl.example', { response: 'declined' })))).toMatchObject({ Lopik: 'asked: declined' });
    expect(told(around(person('a@lopik.nl.example', { response: 'declined' }), 'b@lopik.nl.example'))).toMatchObject({ Lopik: 'present' });
  });

  it('does not note who takes part in some subjects only, nor a seat that ended', () => {
    const participations = [seat('res-u16', 'gm0331', { partly: true }), seat('res-u16', 'gm0355', { until: '2026-01-01' })];
    expect(told({ participations })).toEqual({ Lopik: 'partly' });
  });

  it('names who is there and is no member', () => {
    expect(view(around('a@zeist.nl.example')).guests.map(({ title }) => title)).toEqual(['Zeist']);
  });
});
