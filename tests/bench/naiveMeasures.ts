import { readNaively } from './naivePanel';
import type { Row } from './report';
import { row } from './rows';
import type { TenantStats } from './tenantStats';


/** As many as sit at the RES table. */
const AT_THE_TABLE = 20;

/** The requests and units of the straightforward way, beside the RES meeting. */
export async function measureNaive(url: string, stats: TenantStats, as: string, year: number): Promise<Row[]> {
  const token = await tokenFor(url, as);
  await stats.reset();
  await readNaively(url, token, AT_THE_TABLE, year);
  const { requests, units } = await stats.read();
  const beside = 'a straightforward @pnp/graph version, RES';
  return [row('naive.requests', requests, 'Graph requests', beside), row('naive.units', units, 'resource units', beside)];
}

async function tokenFor(url: string, as: string): Promise<string> {
  const answer = await fetch(new URL('/local/token', url), { method: 'POST', body: JSON.stringify({ as }), headers: { 'content-type': 'application/json' } });
  return ((await answer.json()) as { access_token: string }).access_token;
}
