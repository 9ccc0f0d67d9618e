import { makeStyles, MessageBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isValidDomain } from '../protocol/validDomain';
import { connectFrame } from './connectFrame';
import type { ShownFrame } from './pageState';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  box: { flexGrow: 1, display: 'flex', minHeight: 0, minWidth: 0, '& iframe': { flexGrow: 1, width: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground2 } },
  hidden: { display: 'none' },
});

/** A page of the app, where its manifest lets Teams show it. */
export function AppFrame({ frame, hidden = false }: { readonly frame: ShownFrame; readonly hidden?: boolean }) {
  const { app } = usePage();
  const words = useWords();
  const host = URL.canParse(frame.url) ? new URL(frame.url).host : frame.url;
  if (!isValidDomain(frame.url, app.validDomains)) return hidden ? null : <MessageBar intent="error" layout="multiline">{words('refusedHost', { host })}</MessageBar>;
  return <Connected frame={frame} hidden={hidden} />;
}

function Connected({ frame, hidden }: { readonly frame: ShownFrame; readonly hidden: boolean }) {
  const { desk } = useTeams();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(frame);
  useEffect(() => (box.current ? connectFrame(desk, box.current, shown.current) : undefined), [desk]);
  return <div ref={box} className={`${styles.box} ${hidden ? styles.hidden : ''}`} />;
}
