import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { Dismiss20Regular, Pin20Regular, PinOff20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { isAppointment, isCompose } from '../protocol/item';
import { connectFrame, type ConnectedFrame } from './connectFrame';
import { dialogChannel } from './dialogChannel';
import { PANE_WIDTHS } from './options';
import { useOutlook, usePage, useWords } from './OutlookContext';

const useStyles = makeStyles({
  pane: { flexShrink: 0, display: 'flex', flexDirection: 'column', borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: 'flex', alignItems: 'center', gap: '4px', padding: '4px 4px 4px 12px' },
  name: { marginRight: 'auto' },
  frame: { flexGrow: 1, display: 'flex', '& iframe': { flexGrow: 1, width: '100%', border: 'none' } },
});

/** The add-in's task pane: its own page in a frame, with a head of Outlook's. */
export function TaskPane() {
  const outlook = useOutlook();
  const { addIn, width, pinned, item } = usePage();
  const words = useWords();
  const styles = useStyles();
  const box = useFrame();
  const mayPin = item === null || (!isAppointment(item.kind) && !isCompose(item.kind));
  const pinIcon = pinned ? <PinOff20Regular /> : <Pin20Regular />;
  return (
    <aside className={styles.pane} style={{ width: PANE_WIDTHS[width] }} aria-label={words('pane', { name: addIn.name })}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.name}>
          {addIn.name}
        </Text>
        {mayPin && <ToggleButton appearance="subtle" size="small" checked={pinned} icon={pinIcon} aria-label={words('pin')} onClick={() => outlook.change({ pinned: !pinned })} />}
        <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} aria-label={words('close')} onClick={outlook.closePane} />
      </div>
      <div className={styles.frame} ref={box} />
    </aside>
  );
}

/** A fresh frame for each number of `pane`; within one, a newly chosen mail is told to it. */
function useFrame() {
  const outlook = useOutlook();
  const { pane, item, addIn, theme } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const connected = useRef<ConnectedFrame | null>(null);
  const shown = useRef(item);

  useEffect(() => {
    const { desk, state } = outlook;
    shown.current = state.get().item;
    const here = connectFrame(desk, {
      url: addIn.taskPane, title: addIn.name, item: shown.current, isDialog: false,
      events: {
        unhandled: (unhandled) => state.change({ unhandled: [...state.get().unhandled, unhandled] }),
        openDialog: (dialog) => state.change({ dialog }),
        closeDialog: () => state.change({ dialog: null }),
        messageParent: () => undefined,
        messageChild: (message) => dialogChannel.toDialog(message, new URL(addIn.taskPane).origin),
        leave: (how) => how === 'escape' && box.current?.closest('aside')?.querySelector('button')?.focus(),
      },
    });
    dialogChannel.toPane = (data) => here.frame.raise('dialogMessageReceived', data);
    connected.current = here;
    box.current?.append(here.element);
    return () => {
      connected.current = null;
      here.disconnect();
    };
  }, [outlook, pane, addIn]);

  useEffect(() => {
    if (shown.current === item) return;
    shown.current = item;
    connected.current?.frame.select(item);
  }, [item]);

  useEffect(() => {
    connected.current?.frame.raise('officeThemeChanged', [JSON.stringify(outlook.desk.host.colours())]);
  }, [theme, outlook, pane]);

  return box;
}
