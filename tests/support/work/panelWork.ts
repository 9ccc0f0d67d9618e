import { partners } from '../../../src/lists/partners';
import type { PanelChain, PanelWindow } from '../panelChain';
import { TROUBLES, type Step } from '../troubles';
import { contact, context, holder, remove, undo } from './acts';
import { checkAll } from './checks';
import { colleague } from './colleague';
import { decide } from './decide';
import { Ledger } from './ledger';
import { dayAt, PARTNERS, partnerAt, type Scene } from './scene';
import { tellTruth } from './truth';

/** More rounds of a quarter of an hour than any back-off lasts. */
const ROUNDS = 80;

/** A person at work in one window after another, while a colleague works in the same lists. */
export class Work {
  private window: PanelWindow | undefined;
  private readonly scene: Scene;

  constructor(private readonly chain: PanelChain) {
    this.scene = { chain, ledger: new Ledger(), replica: async () => (this.window ??= await chain.openWindow()).replica };
    for (const key of PARTNERS) chain.add(partners, { Key: key, Title: `Gemeente ${key}`, Kind: 'gemeente', AccountHolderName: 'begin' });
  }

  get writes(): number {
    return this.scene.ledger.writes;
  }

  async take(one: Step): Promise<void> {
    await this.act(one);
    await tellTruth(this.scene);
  }

  private async act(one: Step): Promise<void> {
    const { scene, chain } = this;
    switch (one.do) {
      case 'contact':
        return contact(scene, partnerAt(one.which), dayAt(one.day));
      case 'context':
        return context(scene);
      case 'holder':
        return holder(scene, partnerAt(one.which));
      case 'remove':
        return remove(scene, one.which);
      case 'undo':
        return undo(scene, one.which);
      case 'colleague':
        return colleague(scene, one);
      case 'trouble':
        return this.trouble(one.name, one.seed);
      case 'expire':
        return chain.useToken(await chain.tokenOf({ expired: true }));
      case 'signOut':
        return this.signOut(one.ms);
      case 'close':
        return this.close();
      case 'refresh':
        return chain.clock.until((await scene.replica()).refresh());
      case 'pass':
        await scene.replica();
        return chain.clock.advance(one.ms);
    }
  }

  /** From now on, and something to go wrong at once. */
  private async trouble(name: string, seed: number): Promise<void> {
    await this.chain.trouble(name, { ...TROUBLES[name], seed });
    await context(this.scene);
    await this.chain.clock.until((await this.scene.replica()).refresh({ force: true }));
    await this.chain.clock.advance(3_000);
  }

  private async signOut(ms: number): Promise<void> {
    this.chain.signOut(true);
    await context(this.scene);
    await this.chain.clock.advance(ms);
    this.chain.signOut(false);
  }

  private close(): void {
    if (this.window) this.chain.meet('windowClosed');
    this.window?.close();
    this.window = undefined;
  }

  /** The trouble is over; the person looks at what is in conflict and decides. */
  async end(): Promise<void> {
    await this.chain.trouble('none', {});
    for (let round = 0; round < ROUNDS; round += 1) {
      const { outbox } = await this.scene.replica();
      await this.chain.clock.advance(16 * 60_000);
      await tellTruth(this.scene);
      if (outbox.entries().length === 0) return;
      for (const [index, entry] of outbox.entries().entries()) await decide(this.scene, entry, (round + index) % 3 === 0 ? 'theirs' : 'mine');
    }
    throw new Error('still not sent');
  }

  async check(): Promise<void> {
    await checkAll(this.scene);
    this.window?.close();
    this.chain.close();
  }
}
