import type { PrivateNotes } from '../../src/ports/notes';

export interface NotesPlace {
  readonly notes: PrivateNotes;
  /** A key that no earlier run used. */
  readonly key: string;
  readonly close?: () => Promise<void>;
}

/** What every adapter of `PrivateNotes` promises. */
export function notesSuite(name: string, open: () => Promise<NotesPlace>): void {
  describe(`private notes: ${name}`, () => {
    let place: NotesPlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close?.());

    it('has nothing before a first note, and gives back what was written', async () => {
      const { notes, key } = place;
      expect(await notes.read(key)).toBeUndefined();
      const written = await notes.write(key, 'Vraag naar de herijking.\n"Twee" regels, ë.');
      expect(written).toMatchObject({ text: 'Vraag naar de herijking.\n"Twee" regels, ë.', savedOn: expect.stringMatching(/Z$/), etag: expect.stringMatching(/./) });
      expect(await notes.read(key)).toEqual(written);
    });

    it('writes over the version that was read', async () => {
      const { notes, key } = place;
      const first = await notes.write(key, 'een');
      const second = await notes.write(key, 'twee', first.etag);
      expect(await notes.read(key)).toEqual(second);
    });

    it('refuses to write over what another window saved', async () => {
      const { notes, key } = place;
      const first = await notes.write(key, 'een');
      await notes.write(key, 'twee', first.etag);
      await expect(notes.write(key, 'drie', first.etag)).rejects.toMatchObject({ code: 'changedMeanwhile' });
      await expect(notes.write(key, 'eerste?')).rejects.toMatchObject({ code: 'changedMeanwhile' });
      await expect(notes.remove(key, first.etag)).rejects.toMatchObject({ code: 'changedMeanwhile' });
      expect(await notes.read(key)).toMatchObject({ text: 'twee' });
    });

    it('removes a note, once and again', async () => {
      const { notes, key } = place;
      const { etag } = await notes.write(key, 'een');
      await notes.remove(key, etag);
      await notes.remove(key, etag);
      expect(await notes.read(key)).toBeUndefined();
    });
  });
}
