import type { FramePlace } from '../protocol/framePlace';
import { withPlaceholders } from '../protocol/placeholders';
import type { DialogWish } from '../protocol/pageServices';
import { Refusal } from '../protocol/style';
import type { Desk } from './desk';

type Ended = { readonly result: unknown } | undefined;

/** One dialog at a time, as in Teams; its opener waits until it is closed. */
export function dialogsOf(desk: () => Desk) {
  let end: (ended: Ended) => void = () => undefined;

  function close(ended: Ended): void {
    desk().state.change({ dialog: null });
    end(ended);
  }

  return {
    open(opener: FramePlace, wish: DialogWish): Promise<Ended> {
      const { state, parts, page } = desk();
      if (state.get().dialog) throw new Refusal('internal', 'a dialog is open already');
      const place: FramePlace = { key: `dialog|${state.get().epoch}|${parts.newId()}`, frameContext: 'task', around: opener.around, entityId: opener.entityId };
      return new Promise((resolve) => {
        end = resolve;
        const frame = { place, url: withPlaceholders(wish.url, page.context(place)), title: wish.title };
        state.change({ dialog: { ...wish, opener, frame } });
      });
    },
    complete: (result: unknown) => close({ result }),
    dismiss: () => close(undefined),
    resize(size: Pick<DialogWish, 'width' | 'height'>) {
      const { dialog } = desk().state.get();
      if (dialog) desk().state.change({ dialog: { ...dialog, ...size } });
    },
    tellOpener(message: unknown) {
      const { dialog } = desk().state.get();
      if (dialog) desk().frames.get(dialog.opener.key)?.tell('messageForParent', [message]);
    },
    tellDialog(message: unknown) {
      const { dialog } = desk().state.get();
      if (dialog) desk().frames.get(dialog.frame.place.key)?.tell('messageForChild', [message]);
    },
  };
}
