import { joinedKey } from '../../src/domain/key';
import { contactMoment, note, takeBack, type Target, type Writer } from '../../src/domain/panel/writes';
import { contactMoments } from '../../src/lists/contactMoments';
import { itemContexts } from '../../src/lists/itemContexts';
import { lastContacts } from '../../src/lists/lastContacts';
import { partners } from '../../src/lists/partners';
import type { ListSchema } from '../../src/lists/schema';
import type { Entry } from '../../src/ports/replica';
import { byColleague, textIn, versionOf, writtenTo } from './keptVersions';
import { WRITER, type PanelChain, type PanelWindow } from './panelChain';
import { TROUBLES, type Step } from './troubles';

const PARTNERS = ['gm1', 'gm2', 'gm3'];
const LAYER = 'management';

/** What a person asked for with one entry of the outbox. */
interface Asked {
  readonly id: string;
  readonly list: ListSchema;
  readonly key: string;
  readonly does: 'create' | 'remove' | 'update';
  /** The value that an update writes: unlike any other, so that the server's versions tell what became of it. */
  readonly value?: string;
  undone: boolean;
}


/** A person at work in one window after another, while a colleague works in the same lists. */
export class Work {
  private window: PanelWindow | undefined;
  private made = 0;
  private readonly asked: Asked[] = [];
  private readonly wanted = new Set<string>();
  private readonly unwanted = new Set<string>();
  /** Contexts that the colleague had a hand in, too. */
  private readonly shared = new Set<string>();
  /** By value: what its writer saw before it, at first, and upon settling a conflict. */
  private readonly holders = new Map<string, string[]>();
  private readonly days = new Map<string, string[]>();
  private readonly told = new Set<string>();
  writes = 0;

  constructor(private readonly chain: PanelChain) {
    for (const key of PARTNERS) chain.add(partners, { Key: key, Title: `Gemeente ${key}`, Kind: 'gemeente', AccountHolderName: 'begin' });
  }

  private get writer(): Writer {
    return { account: WRITER, name: 'Femke', now: this.chain.clock.now(), newId: this.chain.newId };
  }

  private async replica() {
    this.window ??= await this.chain.openWindow();
    return this.window.replica;
  }

  private done<T>(work: Promise<T>): Promise<T> {
    return this.chain.clock.until(work);
  }

  private fresh(): string {
    return `n${(this.made += 1)}`;
  }

  async take(one: Step): Promise<void> {
    await this.act(one);
    await this.tellTruth();
  }

  private async act(one: Step): Promise<void> {
    switch (one.do) {
      case 'contact':
        return this.contact(PARTNERS[one.which % PARTNERS.length] ?? '', `2026-11-${String(one.day).padStart(2, '0')}`);
      case 'context':
        return this.context();
      case 'holder':
        return this.holder(PARTNERS[one.which % PARTNERS.length] ?? '');
      case 'remove':
        return this.remove(one.which);
      case 'undo':
        return this.undo(one.which);
      case 'colleague':
        return this.colleague(one.which, one.what, `2026-11-${String(one.day).padStart(2, '0')}`);
      case 'trouble':
        return this.trouble(one.name, one.seed);
      case 'expire':
        return this.chain.useToken(await this.chain.tokenOf({ expired: true }));
      case 'signOut':
        return this.signOut(one.ms);
      case 'close':
        return this.close();
      case 'refresh':
        return this.done((await this.replica()).refresh());
      case 'pass':
        await this.replica();
        return this.chain.clock.advance(one.ms);
    }
  }

  /** From now on, and something to go wrong at once. */
  private async trouble(name: string, seed: number): Promise<void> {
    await this.chain.trouble(name, { ...TROUBLES[name], seed });
    await this.context();
    await this.done((await this.replica()).refresh({ force: true }));
    await this.chain.clock.advance(3_000);
  }

  private async signOut(ms: number): Promise<void> {
    this.chain.signOut(true);
    await this.context();
    await this.chain.clock.advance(ms);
    this.chain.signOut(false);
  }

  private close(): void {
    if (this.window) this.chain.meet('windowClosed');
    this.window?.close();
    this.window = undefined;
  }

  private note(entry: Omit<Asked, 'undone'>): void {
    this.writes += 1;
    this.asked.push({ ...entry, undone: false });
  }

  /** One entry of two lists: the moment, and the last contact that it makes newer. */
  private async contact(partner: string, date: string): Promise<void> {
    const replica = await this.replica();
    const last = await replica.by(lastContacts, 'partner', [partner]);
    const writes = contactMoment({ partners: [{ partner, layer: LAYER }], date, form: 'bezoek', subject: this.fresh() }, last, this.writer);
    const [first] = writes;
    if (first?.kind !== 'create') throw new Error('a moment is made first');
    const id = await replica.outbox.add('contactMoment', writes);
    this.note({ id, list: contactMoments, key: first.row.key, does: 'create' });
    this.wanted.add(first.row.key);
    this.days.set(partner, [...(this.days.get(partner) ?? []), date]);
    expect(await replica.by(contactMoments, 'key', [first.row.key])).toHaveLength(1);
  }

  private async context(): Promise<void> {
    const replica = await this.replica();
    const target: Target = { key: 'item', identifier: 'item', reach: 'afspraak', circle: 'programma' };
    const writes = note(target, `Besproken ${this.fresh()}`, this.writer);
    const key = writes[0]?.row.key ?? '';
    this.note({ id: await replica.outbox.add('note', writes), list: itemContexts, key, does: 'create' });
    this.wanted.add(key);
  }

  private async holder(key: string): Promise<void> {
    const replica = await this.replica();
    const [seen] = await replica.by(partners, 'key', [key]);
    if (!seen) return;
    const value = `wij ${this.fresh()}`;
    const id = await replica.outbox.add('holder', [{ kind: 'update', list: 'Partners', key, changes: { accountHolderName: value }, seen }]);
    this.holders.set(value, [seen.accountHolderName ?? '']);
    this.note({ id, list: partners, key, does: 'update', value });
    expect(await replica.by(partners, 'key', [key])).toMatchObject([{ accountHolderName: value }]);
  }

  private async remove(index: number): Promise<void> {
    const notes = this.asked.filter(({ list, does, key }) => list === itemContexts && does === 'create' && this.wanted.has(key));
    const key = notes[index % notes.length]?.key;
    const replica = await this.replica();
    const [seen] = key === undefined ? [] : await replica.by(itemContexts, 'key', [key]);
    if (!seen || key === undefined) return;
    const id = await replica.outbox.add('takeBack', [takeBack(seen, 'programma')]);
    this.note({ id, list: itemContexts, key, does: 'remove' });
    this.move(key, false);
  }

  private move(key: string, isWanted: boolean): void {
    (isWanted ? this.wanted : this.unwanted).add(key);
    (isWanted ? this.unwanted : this.wanted).delete(key);
  }

  private async undo(index: number): Promise<void> {
    const able = this.asked.filter((one, place) => !one.undone && !this.shared.has(one.key) && !this.asked.slice(place + 1).some((later) => later.key === one.key && !later.undone));
    const one = able[index % able.length];
    if (!one) return;
    const replica = await this.replica();
    this.writes += 1;
    one.undone = true;
    await replica.outbox.undo(one.id);
    if (one.does === 'update') return this.allowAgain(one.value ?? '');
    this.move(one.key, one.does === 'remove');
    expect(await replica.by(one.list, 'key', [one.key])).toHaveLength(one.does === 'remove' ? 1 : 0);
  }

  /** Taking an update back writes what stood there before it once more. */
  private allowAgain(value: string): void {
    const before = this.holders.get(value)?.[0] ?? '';
    this.holders.set(before, [...(this.holders.get(before) ?? []), value]);
  }

  private async colleague(index: number, what: 'AccountHolderName' | 'Wishes' | 'last' | 'note', day: string): Promise<void> {
    const list = what === 'last' ? lastContacts : what === 'note' ? itemContexts : partners;
    const items = this.chain.items(list).filter(({ fields }) => what !== 'note' || this.told.has(textIn(fields, 'Key')));
    const item = items[index % items.length];
    if (!item) return;
    const key = textIn(item.fields, 'Key');
    if (what === 'note') {
      this.shared.add(key);
      this.chain.change(list, item, { Note: `zij ${this.fresh()}` });
    } else if (what === 'last') {
      const partner = textIn(item.fields, 'PartnerKey');
      this.days.set(partner, [...(this.days.get(partner) ?? []), day]);
      if (day > textIn(item.fields, 'Date')) this.chain.change(list, item, { Date: `${day}T00:00:00Z`, Contact: this.fresh() });
    } else this.chain.change(list, item, { [what]: `zij ${this.fresh()}` });
  }

  /** Whoever is told that something was stored can rely on it; nobody is told of a refusal that didn't happen. */
  private async tellTruth(): Promise<void> {
    const { outbox } = await this.replica();
    const open = new Set(outbox.entries().map(({ id }) => id));
    for (const entry of outbox.entries()) if (entry.state.kind === 'refused') throw entry.state.problem;
    for (const one of this.asked.filter(({ id, undone }) => !undone && !open.has(id) && !this.told.has(id))) {
      this.told.add(one.id);
      if (one.does === 'create') this.told.add(one.key);
      const there = this.chain.items(one.list).find(({ fields }) => textIn(fields, 'Key') === one.key);
      const later = this.asked.some((other) => other !== one && other.key === one.key && other.does !== 'update' && this.asked.indexOf(other) > this.asked.indexOf(one));
      if (one.does === 'create' && !later && !there) throw new Error(`told that ${one.key} was stored, and it was not`);
      if (one.does === 'remove' && !later && there && !this.shared.has(one.key)) throw new Error(`told that ${one.key} was removed, and it is there`);
      if (one.value !== undefined && !this.settledAway.has(one.id)) expect(writtenTo(this.chain, one.key)).toContain(one.value);
    }
  }

  private readonly settledAway = new Set<string>();

  /** The trouble is over; the person looks at what is in conflict and decides. */
  async end(): Promise<void> {
    await this.chain.trouble('none', {});
    for (let round = 0; round < 80; round += 1) {
      const { outbox } = await this.replica();
      await this.chain.clock.advance(16 * 60_000);
      await this.tellTruth();
      if (outbox.entries().length === 0) return;
      for (const [index, entry] of outbox.entries().entries()) await this.decide(entry, (round + index) % 3 === 0 ? 'theirs' : 'mine');
    }
    throw new Error('still not sent');
  }

  private async decide(entry: Entry, keep: 'mine' | 'theirs'): Promise<void> {
    const { outbox } = await this.replica();
    const [write] = entry.writes;
    if (entry.state.kind !== 'conflict') return;
    if (!write || write.kind === 'create') throw new Error(`a conflict about ${entry.what} that nobody made`);
    const { theirs } = entry.state;
    const [seen, now] = [versionOf(write.seen), versionOf(theirs)];
    expect(byColleague(this.chain, write.list, write.key).some((version) => version > seen && version <= now)).toBe(true);
    if (write.kind === 'update') {
      const value = textIn(write.changes, 'accountHolderName');
      this.holders.set(value, [...(this.holders.get(value) ?? []), textIn(theirs ?? {}, 'accountHolderName')]);
    }
    if (keep === 'theirs') {
      this.settledAway.add(entry.id);
      if (write.kind === 'remove') this.move(write.key, true);
    }
    await outbox.settle(entry.id, { keep });
  }

  async check(): Promise<void> {
    expect(this.chain.wire.early).toEqual([]);
    this.checkRows(contactMoments);
    this.checkRows(itemContexts);
    for (const key of PARTNERS) {
      this.checkHolders(key);
      this.checkLast(key);
    }
    await this.checkCopy();
    this.window?.close();
    this.chain.close();
  }

  private checkRows(list: ListSchema): void {
    const there = this.chain.items(list).map(({ fields }) => textIn(fields, 'Key'));
    const keys = new Set(this.asked.filter((one) => one.list === list).map(({ key }) => key));
    expect([...there].sort()).toEqual([...keys].filter((key) => this.wanted.has(key)).sort());
  }

  private checkHolders(key: string): void {
    const written = writtenTo(this.chain, key);
    for (const one of this.asked.filter((each) => each.key === key && each.value !== undefined)) {
      const times = written.filter((value) => value === one.value).length;
      expect(times).toBeLessThanOrEqual(this.holders.get(one.value ?? '')?.length ?? 0);
      if (!one.undone && !this.settledAway.has(one.id)) expect(times).toBeGreaterThan(0);
    }
    // Nobody's words were overwritten that the writer hadn't seen.
    written.forEach((value, place) => {
      const before = written[place - 1];
      if (value.startsWith('wij') && before?.startsWith('zij')) expect(this.holders.get(value)).toContain(before);
    });
  }

  private checkLast(partner: string): void {
    const rows = this.chain.items(lastContacts).filter(({ fields }) => textIn(fields, 'PartnerKey') === partner);
    expect(rows.length).toBeLessThanOrEqual(1);
    const days = this.days.get(partner) ?? [];
    const undone = this.asked.some(({ list, key, undone: gone }) => gone && list === contactMoments && key.endsWith(`|${partner}`));
    if (undone) return;
    expect(rows.map(({ fields }) => [textIn(fields, 'Key'), textIn(fields, 'Date').slice(0, 10)])).toEqual(days.length === 0 ? [] : [[joinedKey(partner, LAYER), [...days].sort().at(-1)]]);
  }

  /** What the panel shows is what the server has. */
  private async checkCopy(): Promise<void> {
    const replica = await this.replica();
    await this.done(replica.refresh({ force: true }));
    const etags = (list: ListSchema) => this.chain.items(list).map(({ id, fields, version }) => [textIn(fields, 'Key'), `${id}`, version]).sort();
    const shown = async (list: ListSchema) => (await replica.all(list)).map((row) => [row.key, row.item.id, versionOf(row)]).sort();
    for (const list of [partners, lastContacts]) expect(await shown(list)).toEqual(etags(list));
    const moments = await this.done(replica.fetch(contactMoments, { column: 'partner', values: PARTNERS }, { force: true }));
    expect(moments.map(({ key }) => key).sort()).toEqual(etags(contactMoments).map(([key]) => key));
  }
}
