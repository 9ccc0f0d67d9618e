import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Stray } from '../ports/replica';
import { useAnnounce } from './Announcer';
import { Confirm } from './Confirm';
import { detailsText } from './details';
import { Notice } from './Notice';
import { CopyDetails } from './ProblemMessage';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { StrayWork } from './StrayWork';
import { SaveOrDrop } from './UnsentEntry';
import { useOutbox } from './useReplica';
import { LANGUAGES } from './words/language';

const useStyles = makeStyles({
  menu: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
});

/** What is seldom needed: another language, details for the administrator, wiping this device. */
export function ShellMenu() {
  const styles = useStyles();
  const { say, language, speak } = useSpeech();
  const { host, replica, clock } = useServices();
  return (
    <div className={styles.menu} role="group" aria-label={say('shell.menu')}>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <Button key={other} size="small" lang={other} onClick={() => void speak(other)}>{say(`shell.language.${other}`)}</Button>
      ))}
      <CopyDetails text={() => detailsText(host.facts, replica, clock.now())} />
      <Wipe />
    </div>
  );
}

/** Unsent work is never wiped by the way: it is sent, saved or thrown away first. */
function Wipe() {
  const { say } = useSpeech();
  const { replica, drafts } = useServices();
  const announce = useAnnounce();
  const entries = useOutbox();
  const [strays, setStrays] = useState<readonly Stray[]>([]);
  const look = useCallback(() => void replica.strays().then(setStrays, () => undefined), [replica]);
  useEffect(look, [look]);
  // What was added in another window at this moment stops it, and then stands here.
  const wipe = () => void replica.wipe().then(() => (drafts?.wipe(), announce(say('shell.wiped'))), look);
  if (strays.length > 0) return <StrayWork strays={strays} onGone={() => setStrays([])} />;
  if (entries.length === 0) return <Confirm label={say('shell.wipe')} question={say('shell.wipe.ask')} yes={say('shell.wipe.do')} onYes={wipe} />;
  return (
    <Notice
      label={say('shell.wipe')}
      buttons={
        <>
          <Button size="small" onClick={() => void replica.outbox.flush()}>{say('outbox.retry')}</Button>
          <SaveOrDrop entries={entries} onDrop={() => entries.forEach(({ id }) => void replica.outbox.drop(id))} />
        </>
      }
    >
      {say('shell.wipe.unsent', { count: entries.length })}
    </Notice>
  );
}
