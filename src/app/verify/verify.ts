import { asProblem } from '../../domain/problem';
import { inBody, query, textOf, type Send } from '../../graph/call';
import { Problem } from '../../domain/problem';
import type { SiteAddress } from '../../ports/configuration';
import type { Check } from './check';
import { FILTER_CHECKS } from './filterChecks';
import { LIST_CHECKS } from './listChecks';
import { ROW_CHECKS } from './rowChecks';
import { withScratch, type Scratch } from './scratch';

export const CHECKS: readonly Check[] = [...FILTER_CHECKS, ...ROW_CHECKS, ...LIST_CHECKS];

export interface Verdict {
  readonly check: Check;
  /** Undefined: as we took it to be. */
  readonly differs: string | undefined;
}

/**
 * Tries on a real site what the product and the local tenant assume of SharePoint, in lists that it makes and removes.
 * Throws `notAllowed` where lists can't be made, `notFound` for a site that isn't there.
 */
export async function verify(send: Send, { host, path }: SiteAddress, name: string): Promise<readonly Verdict[]> {
  const { status, body } = await send({ method: 'GET', path: `/sites/${host}:${encodeURI(path)}${query({ $select: 'id' })}` });
  const id = textOf(inBody(body, 'id'));
  if (id === undefined) throw new Problem(status === 403 || status === 401 ? 'notAllowed' : 'notFound', `the site answers ${status}`);
  return withScratch(send, `/sites/${id}`, name, async (scratch) => {
    await scratch.add({ Title: 'one', Key: 'f1', Week: '2026-w01', Plain: 'x', Kind: 'een' });
    await scratch.add({ Title: 'two', Key: 'f2', Week: '2026-w02', Plain: 'y', Kind: 'twee' });
    const verdicts: Verdict[] = [];
    for (const check of CHECKS) verdicts.push({ check, differs: await tried(check, scratch) });
    return verdicts;
  });
}

/** A check that can't be carried out says why, and the others go on. */
async function tried(check: Check, scratch: Scratch): Promise<string | undefined> {
  try {
    return await check.differs(scratch);
  } catch (thrown) {
    return `could not be tried: ${asProblem(thrown).message}`;
  }
}

/** One line per behaviour, and how many differ. */
export function verdictLines(verdicts: readonly Verdict[]): readonly string[] {
  const lines = verdicts.map(({ check, differs }) => (differs === undefined ? `agrees   ${check.behaviour}` : `DIFFERS  ${check.behaviour} (from: ${check.from})\n         seen: ${differs}`));
  const differing = verdicts.filter(({ differs }) => differs !== undefined).length;
  return [...lines, `${verdicts.length - differing} agree, ${differing} differ. What only a person can see stands in docs/to-verify.md.`];
}
