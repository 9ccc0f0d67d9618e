import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { InlineDialog as Wish } from '../protocol/addInFrame';
import { connectFrame } from './connectFrame';
import { dialogChannel } from './dialogChannel';
import { useOutlook, usePage, useWords } from './OutlookContext';

const useStyles = makeStyles({ surface: { maxWidth: '96vw', padding: '8px 16px 16px' }, frame: { height: '100%', '& iframe': { width: '100%', height: '100%', border: 'none' } } });

/** A dialog that the add-in opened over the page; it runs in a frame of its own. */
export function InlineDialog({ dialog }: { readonly dialog: Wish }) {
  const outlook = useOutlook();
  const { addIn } = usePage();
  const words = useWords();
  const styles = useStyles();
  const attach = useCallback(
    (box: HTMLDivElement | null) => {
      if (!box) return undefined;
      const { state } = outlook;
      const here = connectFrame(outlook.desk, {
        url: dialog.url, title: words('dialog', { name: addIn.name }), item: null, isDialog: true,
        events: {
          unhandled: (unhandled) => state.change({ unhandled: [...state.get().unhandled, unhandled] }),
          openDialog: () => undefined,
          closeDialog: () => undefined,
          messageParent: (messageContent) => dialogChannel.toPane({ messageType: 0, messageContent, messageOrigin: new URL(dialog.url).origin }),
          messageChild: () => undefined,
          leave: () => undefined,
        },
      });
      dialogChannel.toDialog = (messageContent, messageOrigin) => here.frame.raise('dialogParentMessageReceived', { messageType: 0, messageContent, messageOrigin });
      box.append(here.element);
      return here.disconnect;
    },
    [outlook, dialog, addIn, words],
  );
  const close = () => {
    outlook.state.change({ dialog: null });
    dialogChannel.toPane({ messageType: 12006 });
  };
  return (
    <Dialog open modalType="non-modal" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} style={{ width: `${dialog.width}vw` }}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words('close')} onClick={close} />}>{addIn.name}</DialogTitle>
          <DialogContent className={styles.frame} style={{ height: `${dialog.height}vh` }} ref={attach} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
