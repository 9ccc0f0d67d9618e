import { Hono } from 'hono';
import { findPerson } from '../demo/people';
import { identityClaims, isForOurApi } from './auth/grants';
import { registrationOf } from './auth/registrations';
import type { Core } from './core';
import type { FaultPlan } from './faults';
import { arrayOf, isJson, textOf, type Json } from './json';
import type { Mailboxes } from './mail/mailboxes';
import { TENANT } from './tenantFacts';
import type { Limits } from './throttle';

const FAULTS: Readonly<Record<keyof FaultPlan, 'number' | 'string' | 'boolean'>> = {
  seed: 'number', only: 'string', latencyMs: 'number', rateSlow: 'number', rate429: 'number', rate503: 'number', rate500: 'number', rateBatchPart429: 'number',
  rateCutBefore: 'number', rateCutAfter: 'number', retryAfterSeconds: 'number', clockSkewMs: 'number', expiredDelta: 'boolean', emptyWhenForbidden: 'boolean',
};

/** Controls of the local run, for its pages, tests and scripts. The product calls none of them. */
export function levers(core: Core, mailboxes: Mailboxes): Hono {
  const app = new Hono();
  const { store, world, faults, stats, throttle } = core;
  app.get('/local/people', (context) => {
    const users = store.directory.users().filter(({ role }) => role !== 'mailbox');
    const actsFor = (id: string) => users.filter((owner) => store.directory.isDelegate(owner.id, id)).map(({ upn }) => upn);
    return context.json({ people: users.map((user) => ({ ...user, actsFor: actsFor(user.id) })) });
  });
  app.post('/local/token', async (context) => {
    const made = await tokenFor(core, await bodyOf(context.req.raw), `${new URL(context.req.url).origin}/${TENANT.id}/v2.0`);
    return 'error' in made ? context.json(made, 400) : context.json(made);
  });
  app.get('/local/faults', (context) => context.json(faults.plan()));
  app.post('/local/faults', async (context) => {
    const body = await bodyOf(context.req.raw);
    const wrong = Object.entries(body).find(([name, value]) => !(name in FAULTS) || typeof value !== FAULTS[name as keyof FaultPlan]);
    if (wrong) return context.json({ error: `faults do not know ${wrong[0]} of that kind`, known: FAULTS }, 400);
    // Each name and kind has just been checked against the table of FaultPlan.
    faults.set(body as FaultPlan);
    return context.json(faults.plan());
  });
  app.delete('/local/faults', (context) => {
    faults.set({});
    return context.body(null, 204);
  });
  app.get('/local/limits', (context) => context.json(throttle.limits()));
  app.post('/local/limits', async (context) => {
    const body = await bodyOf(context.req.raw);
    const limits = Object.fromEntries(Object.entries(body).filter(([name, value]) => name in throttle.limits() && typeof value === 'number'));
    throttle.setLimits(limits as Partial<Limits>);
    return context.json(throttle.limits());
  });
  app.get('/local/outbox', (context) => context.json({ mailed: store.outbox.all() }));
  app.delete('/local/outbox', (context) => {
    store.outbox.clear();
    return context.body(null, 204);
  });
  app.get('/local/stats', (context) => context.json(stats.totals()));
  app.delete('/local/stats', (context) => {
    stats.reset();
    return context.body(null, 204);
  });
  app.get('/local/clock', (context) => context.json({ now: world.now() }));
  app.post('/local/clock', async (context) => {
    const { advanceMs } = await bodyOf(context.req.raw);
    if (typeof advanceMs !== 'number') return context.json({ error: 'advanceMs is a number of milliseconds' }, 400);
    world.advance(advanceMs);
    return context.json({ now: world.now() });
  });
  app.post('/local/hide-event', async (context) => {
    const { owner, id, forMs } = await bodyOf(context.req.raw);
    const until = world.now() + Number(forMs ?? 40_000);
    try {
      mailboxes.hideEvent(String(owner), String(id), until);
    } catch (thrown) {
      return context.json({ error: thrown instanceof Error ? thrown.message : 'no such event' }, 404);
    }
    return context.json({ until });
  });
  return app;
}

async function bodyOf(request: Request): Promise<Json> {
  const value: unknown = await request.json().catch(() => ({}));
  return isJson(value) ? value : {};
}

const WRONG = ['tenant', 'audience', 'signature', 'early'] as const;

/** A bearer for a demo person or for an application, with the claims that an account is made of. */
async function tokenFor({ store, tokens }: Core, body: Json, issuer: string): Promise<Json> {
  const isApp = body['app'] === true || typeof body['app'] === 'string';
  const client = textOf(body['app']) ?? textOf(body['client']) ?? TENANT.client;
  const registration = registrationOf(client) ?? { client, name: 'Another application', delegated: [], application: [] };
  const wanted = textOf(body['as']) ?? '';
  const user = isApp ? undefined : store.directory.find(findPerson(wanted)?.upn ?? wanted);
  if (!isApp && !user) return { error: `nobody here is called ${wanted}` };
  const asked = typeof body['scopes'] === 'string' ? body['scopes'].split(/[\s,]+/).filter(Boolean) : arrayOf(body['scopes']).map(String);
  if (user && (body['api'] === true || isForOurApi(asked.join(' ')))) return { access_token: await tokens.apiToken(client, user, issuer), expires_in: 3600, scope: 'access' };
  const permissions = asked.length > 0 ? asked.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)) : isApp ? registration.application : registration.delegated;
  const wrong = WRONG.find((kind) => kind === body['wrong']);
  const access_token = await tokens.accessToken({
    client, clientName: registration.name, user, permissions,
    ...(body['expired'] === true ? { seconds: -60 } : {}),
    ...(wrong ? { wrong } : {}),
  });
  const expires_in = body['expired'] === true ? -60 : 3600;
  if (!user) return { access_token, expires_in, scope: permissions.join(' ') };
  const account = { homeAccountId: `${user.id}.${TENANT.id}`, localAccountId: user.id, tenantId: TENANT.id, username: user.upn, name: user.name };
  return { access_token, expires_in, scope: permissions.join(' '), account, claims: { ...identityClaims(user), tid: TENANT.id } };
}
