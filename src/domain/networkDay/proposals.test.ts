/** @jest-environment node */
import type { Proposal, Support } from './agenda';
import { agendaOf, faultsOfProposal, namesIn, proposalOf, type ProposalDraft } from './proposals';

const proposal = (key: string, more: Partial<Proposal> = {}): Proposal => ({ key, day: 'd', title: key, form: 'gesprek', minutes: 60, status: 'ingediend', ...more });
const support = (of: string, partner: string, people = 1): Support => ({ key: `${of}|${partner}`, proposal: of, partner, people });
const draft: ProposalDraft = { title: ' Klein en toch aan tafel ', pitch: '', theme: ' ', form: 'intervisie', minutes: 45, partner: 'gm0589', speakers: 'A. Jansen, B. de Vries; A. Jansen' };

describe('proposals for the agenda', () => {
  it('stand by the number of organisations that want them, not by heads', () => {
    const { ingediend } = agendaOf([proposal('heads'), proposal('broad')], [support('heads', 'utrecht', 40), support('broad', 'lopik'), support('broad', 'zeist')]);
    expect(ingediend.map(({ proposal: { key }, supporters, people }) => [key, supporters, people])).toEqual([['broad', ['lopik', 'zeist'], 2], ['heads', ['utrecht'], 40]]);
  });

  it('take over the support of what was merged into them, each organisation once', () => {
    const { ingediend, aangenomen } = agendaOf([proposal('a', { status: 'aangenomen' }), proposal('b', { status: 'samengevoegd', mergedInto: 'a' })], [support('a', 'lopik', 2), support('b', 'lopik', 3), support('b', 'zeist')]);
    expect(ingediend).toEqual([]);
    expect(aangenomen).toMatchObject([{ supporters: ['lopik', 'zeist'], people: 4, merged: [{ key: 'b' }] }]);
  });

  it('are kept without empty words, with each speaker once', () => {
    expect(proposalOf(draft, 'k', 'd')).toEqual({ key: 'k', day: 'd', title: 'Klein en toch aan tafel', form: 'intervisie', minutes: 45, partners: ['gm0589'], speakers: ['A. Jansen', 'B. de Vries'], status: 'ingediend' });
    expect(namesIn(' ,;\n ')).toEqual([]);
  });

  it.each([[{}, []], [{ title: ' ' }, ['title']], [{ minutes: 5 }, ['minutes']], [{ minutes: Number.NaN }, ['minutes']], [{ partner: '' }, ['partner']]])('with %j lack %j', (wrong, faults) => {
    expect(faultsOfProposal({ ...draft, ...wrong })).toEqual(faults);
  });
});
