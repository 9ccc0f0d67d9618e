import { Button } from '@fluentui/react-components';
import { Notice } from '../../../ui/Notice';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { ProgrammeHistory } from './useProgrammeHistory';

/** What was done last, with the way back and forward; absent until something was done. Both buttons stay, so that the focus does. */
export function HistoryBar({ history }: { readonly history: ProgrammeHistory }) {
  const { say } = useSpeech();
  const { said, back, forward } = history;
  if (!said) return null;
  const buttons = (
    <>
      <Button size="small" disabledFocusable={back === undefined} onClick={history.undo}>
        {back === undefined ? say('history.nothingBack') : say('history.undo', { what: back })}
      </Button>
      <Button size="small" disabledFocusable={forward === undefined} onClick={history.redo}>
        {forward === undefined ? say('history.nothingForward') : say('history.redo', { what: forward })}
      </Button>
    </>
  );
  return (
    <Notice tone="done" label={say('history.label')} buttons={buttons}>
      {said}
    </Notice>
  );
}
