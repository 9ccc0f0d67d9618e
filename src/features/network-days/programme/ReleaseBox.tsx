import { changesBetween, concernedBy, releasedIn, type ReleaseChange } from '../../../domain/networkDay/release';
import { shortNameOf } from '../../../domain/partner';
import { Fold } from '../../../ui/Fold';
import { Heading } from '../../../ui/Heading';
import { lazily } from '../../../ui/lazily';
import { Notice } from '../../../ui/Notice';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { ReleasedVersions } from './ReleasedVersions';
import { useChangeText } from './useChangeText';
import type { OpenProgramme } from './useProgramme';
import type { ProgrammeWork } from './useProgrammeWork';

const ReleaseForm = lazily(async () => (await import(/* webpackChunkName: "programmeForms" */ './ReleaseForm')).ReleaseForm);

interface ReleaseBoxProps {
  readonly open: OpenProgramme;
  readonly work: ProgrammeWork;
}

/**
 * The step from the working version to one that others see (N2): what is different, whom that concerns, and what still stands in
 * the way. Nobody is told by it; the word to those concerned is a person's to send.
 */
export function ReleaseBox({ open, work }: ReleaseBoxProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const [last] = open.releases;
  const changes = changesBetween(releasedIn(last?.programme), open.now);
  const isBlocked = open.warnings.blocking.length > 0;
  const isEmpty = open.now.sessions.length === 0;
  return (
    <section className={styles.part} aria-label={say('release.title')}>
      <Heading className={styles.heading}>{say('release.title')}</Heading>
      <p className={styles.quiet}>{last ? say('release.last', { title: last.title }) : say('release.none')}</p>
      {isEmpty && <p>{say('release.empty')}</p>}
      {!isEmpty && changes.length === 0 && <p>{say('release.same')}</p>}
      {changes.length > 0 && (
        <Fold title={say('release.changes', { count: changes.length })} startsOpen={changes.length <= 5}>
          <Changes changes={changes} />
          <Concerns open={open} changes={changes} />
        </Fold>
      )}
      {isBlocked && !isEmpty && <Notice tone="warning">{say('release.blocked', { count: open.warnings.blocking.length })}</Notice>}
      {!isBlocked && !isEmpty && changes.length > 0 && <OpensForm label={say('release.do')} appearance="primary" form={(close) => <ReleaseForm open={open} onRelease={work.release} onClose={close} />} />}
      <ReleasedVersions open={open} />
    </section>
  );
}

export function Changes({ changes }: { readonly changes: readonly ReleaseChange[] }) {
  const styles = useDayStyles();
  const text = useChangeText();
  return (
    <ul className={styles.lines}>
      {changes.map((change, place) => (
        <li key={place}>{text(change)}</li>
      ))}
    </ul>
  );
}

function Concerns({ open, changes }: { readonly open: OpenProgramme; readonly changes: readonly ReleaseChange[] }) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const { everybody, partners, speakers } = concernedBy(changes, open);
  const names = open.partners.filter(({ key }) => partners.includes(key)).map(shortNameOf);
  if (everybody) return <p className={styles.quiet}>{say('release.forEverybody')}</p>;
  return (
    <p className={styles.quiet}>
      {names.length > 0 && say('release.forPartners', { names: join(names) })} {speakers.length > 0 && say('release.forSpeakers', { names: join(speakers) })}
    </p>
  );
}
