/** @jest-environment node */
import { readFileSync } from 'node:fs';
import type { Send } from '../../src/graph/call';
import { CHECKS, verdictLines, verify } from '../../src/app/verify/verify';
import { openTestSite, PROVISION_SITES } from '../support/testSite';

jest.setTimeout(60_000);

describe('verifying what is assumed of SharePoint', () => {
  it('finds that the local tenant behaves as we say that a real one does, and leaves no list behind', async () => {
    const site = await openTestSite();
    const verdicts = await verify(site.send, PROVISION_SITES.programme, 'Proef');
    expect(verdicts.filter(({ differs }) => differs !== undefined).map(({ check, differs }) => `${check.behaviour}: ${differs}`)).toEqual([]);
    expect(verdicts).toHaveLength(CHECKS.length);
    expect(site.lists()).toEqual([]);
    expect(verdictLines(verdicts).at(-1)).toMatch(/^\d+ agree, 0 differ/);
    site.close();
  });

  it('says what a site does otherwise, and goes on with the rest', async () => {
    const site = await openTestSite();
    const lenient: Send = async (call) => {
      const answer = await site.send(call);
      return call.path.includes('Plain') && answer.status === 400 ? { ...answer, status: 200, body: { value: [] } } : answer;
    };
    const verdicts = await verify(lenient, PROVISION_SITES.programme, 'Proef');
    expect(verdicts.filter(({ differs }) => differs !== undefined).map(({ check }) => check.behaviour)).toEqual(['a filter on a column without an index is refused with 400, on a tiny list too']);
    expect(verdictLines(verdicts).join('\n')).toMatch(/DIFFERS .*without an index[^]*seen: 200/);
    site.close();
  });

  it('removes its lists when it is cut short', async () => {
    const site = await openTestSite();
    const noLookups: Send = (call) => site.send(JSON.stringify(call.body ?? {}).includes('"lookup"') ? { ...call, body: { name: '1 wrong' } } : call);
    await expect(verify(noLookups, PROVISION_SITES.programme, 'Proef')).rejects.toThrow('the column Target was not made');
    expect(site.lists()).toEqual([]);
    site.close();
  });

  it('is listed behaviour by behaviour for whoever reads what is unverified', () => {
    const page = readFileSync('docs/to-verify.md', 'utf8');
    expect(CHECKS.filter(({ behaviour }) => !page.includes(`| ${behaviour} |`)).map(({ behaviour }) => behaviour)).toEqual([]);
  });

  it('needs a site that is there', async () => {
    const site = await openTestSite();
    await expect(verify(site.send, { host: 'utrecht.sharepoint.example', path: '/sites/nergens' }, 'Proef')).rejects.toMatchObject({ code: 'notFound' });
    site.close();
  });
});
