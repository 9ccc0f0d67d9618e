import type { Stray } from '../ports/replica';
import { Notice } from './Notice';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { SaveOrDrop } from './UnsentEntry';

interface StrayWorkProps {
  readonly strays: readonly Stray[];
  readonly onGone: () => void;
}

/** Unsent work of somebody who used this device before: never sent in another's name, never silently lost. */
export function StrayWork({ strays, onGone }: StrayWorkProps) {
  const { say } = useSpeech();
  const { replica } = useServices();
  const entries = strays.flatMap((stray) => stray.entries);
  const line = say('strays.line', { count: entries.length });
  return (
    <Notice tone="warning" label={line} buttons={<SaveOrDrop entries={entries} onDrop={() => void replica.dropStrays().then(onGone)} />}>
      {line}
    </Notice>
  );
}
