import { concernedBy, type ReleaseChange } from '../../../domain/networkDay/release';
import { shortNameOf } from '../../../domain/partner';
import type { ReleaseRow } from '../../../lists/releases';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useServices } from '../../../ui/services';
import { DraftedMessage } from '../DraftedMessage';
import { useChangeText } from './useChangeText';
import type { OpenProgramme } from './useProgramme';

interface TellFormProps {
  readonly open: OpenProgramme;
  readonly release: ReleaseRow;
  readonly changes: readonly ReleaseChange[];
  readonly onClose: () => void;
}

/** The word about a new version, for those whom its changes concern and nobody else: drafted here, sent by a person. */
export function TellForm({ open, release, changes, onClose }: TellFormProps) {
  const { say, join } = useSpeech();
  const { host } = useServices();
  const text = useChangeText();
  const { everybody, partners, speakers } = concernedBy(changes, open);
  const names = [...open.partners.filter(({ key }) => partners.includes(key)).map(shortNameOf), ...speakers];
  const draft = say('release.word', { day: open.day.title, title: release.title, changes: changes.map((change) => `- ${text(change)}`).join('\n'), name: host.facts.displayName });
  return <DraftedMessage title={say('release.tell')} subject={`${open.day.title}: ${release.title}`} draft={draft} hint={everybody ? say('release.forEverybody') : say('release.forPartners', { names: join(names) })} onClose={onClose} />;
}
