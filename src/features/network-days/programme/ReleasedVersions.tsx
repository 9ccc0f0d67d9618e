import { changesBetween, releasedIn } from '../../../domain/networkDay/release';
import type { ReleaseRow } from '../../../lists/releases';
import { Fold } from '../../../ui/Fold';
import { lazily } from '../../../ui/lazily';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { Changes } from './ReleaseBox';
import type { OpenProgramme } from './useProgramme';

const TellForm = lazily(async () => (await import(/* webpackChunkName: "programmeForms" */ './TellForm')).TellForm);

/** The versions that were released, the newest first, each with what it changed. */
export function ReleasedVersions({ open }: { readonly open: OpenProgramme }) {
  const { say } = useSpeech();
  if (open.releases.length === 0) return null;
  return (
    <Fold title={say('release.versions')} aside={String(open.releases.length)}>
      {open.releases.map((release, place) => (
        <Version key={release.key} open={open} release={release} before={open.releases[place + 1]} />
      ))}
    </Fold>
  );
}

interface VersionProps {
  readonly open: OpenProgramme;
  readonly release: ReleaseRow;
  readonly before: ReleaseRow | undefined;
}

function Version({ open, release, before }: VersionProps) {
  const styles = useDayStyles();
  const { say, ...speech } = useSpeech();
  const programme = releasedIn(release.programme);
  const changes = programme ? changesBetween(releasedIn(before?.programme), programme) : [];
  return (
    <Fold title={release.title} aside={say('release.by', { on: speech.day(speech.dayOf(release.on)), name: release.byName ?? release.by })}>
      {release.note && <p className={styles.text}>{release.note}</p>}
      {programme ? <Changes changes={changes} /> : <p>{say('release.bent')}</p>}
      {changes.length > 0 && <OpensForm name={`tell ${release.key}`} label={say('release.tell')} form={(close) => <TellForm open={open} release={release} changes={changes} onClose={close} />} />}
    </Fold>
  );
}
