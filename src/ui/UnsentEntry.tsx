import { Button } from '@fluentui/react-components';
import type { Entry } from '../ports/replica';
import { Confirm } from './Confirm';
import { ConflictView } from './ConflictView';
import { Notice } from './Notice';
import { useEntryName } from './useEntryName';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

/** A change that waits for the person: two versions to choose from, or a refusal to save or throw away. */
export function UnsentEntry({ entry }: { readonly entry: Entry }) {
  const { say } = useSpeech();
  const { replica } = useServices();
  const name = useEntryName();
  if (entry.state.kind === 'conflict') {
    return (
      <div>
        <p>{say('outbox.conflict', { what: name(entry) })}</p>
        <ConflictView entry={entry} />
      </div>
    );
  }
  if (entry.state.kind !== 'refused') return null;
  const { code } = entry.state.problem;
  return (
    <Notice tone="problem" label={say('outbox.refused', { what: name(entry) })} buttons={<SaveOrDrop entries={[entry]} onDrop={() => void replica.outbox.drop(entry.id)} />}>
      <strong>{say('outbox.refused', { what: name(entry) })}</strong>
      <span>{say(`problem.${code}.what`)} {say('outbox.keptHere')}</span>
      <span>{say(`problem.${code}.now`)}</span>
    </Notice>
  );
}

/** Changes to an invitation that isn't saved yet; one that never will be is let go of here. */
export function WaitingForItem({ entries }: { readonly entries: readonly Entry[] }) {
  const { say } = useSpeech();
  const { replica } = useServices();
  return (
    <Notice role="status" buttons={<SaveOrDrop entries={entries} onDrop={() => entries.forEach(({ id }) => void replica.outbox.drop(id))} />}>
      {say('outbox.waitsForItem', { count: entries.length })}
    </Notice>
  );
}

interface SaveOrDropProps {
  readonly entries: readonly Entry[];
  readonly onDrop: () => void;
}

/** The two ways to part with unsent work: as a file that an administrator can read, or for good. */
export function SaveOrDrop({ entries, onDrop }: SaveOrDropProps) {
  const { say } = useSpeech();
  const { device } = useServices();
  const save = () => device.saveFile('verbinder-niet-verstuurd.json', JSON.stringify(entries.map(({ what, madeOn, writes }) => ({ what, madeOn, writes })), null, 2));
  return (
    <>
      <Button size="small" onClick={save}>{say('outbox.save')}</Button>
      <Confirm label={say('outbox.drop')} question={say('outbox.drop.ask')} yes={say('outbox.drop')} onYes={onDrop} />
    </>
  );
}
