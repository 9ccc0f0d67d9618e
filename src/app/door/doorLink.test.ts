/** @jest-environment node */
import { doorLinkIn } from './doorLink';

describe('the address of a page for a link', () => {
  it('names the door and holds the sealed text', () => {
    expect(doorLinkIn('#datumprikker.eyJh.b.c-_.d')).toEqual({ door: 'datumprikker', text: 'eyJh.b.c-_.d' });
  });

  it.each(['', '#', '#datumprikker', '#kluis.abc', '#datumprikker.a b', '#datumprikker.<script>'])('is none of ours when it says %j', (hash) => {
    expect(doorLinkIn(hash)).toBeUndefined();
  });
});
