import { nameOfAbout, type OpenAgreement } from '../../domain/panel/openMatters';
import { Fold } from '../../ui/Fold';
import { lazily } from '../../ui/lazily';
import { OpensForm } from '../../ui/OpensForm';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const AgreementForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/AgreementForm')).AgreementForm);

/** A15: what was agreed with whoever is at the table and still runs; those to review first. */
export function AgreementsSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { agreements } = useOpenPanel().view;
  if (agreements.length === 0) return null;
  return (
    <Fold startsOpen title={say('agreements.title')} aside={agreements.length}>
      <ul className={styles.list}>
        {agreements.map((open) => (
          <li key={open.agreement.key} className={styles.entry}>
            <AgreementEntry open={open} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function AgreementEntry({ open }: { readonly open: OpenAgreement }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const { rows } = useOpenPanel();
  const { agreement, about, review } = open;
  const stored = rows.agreements.find(({ key }) => key === agreement.key);
  const confirmed = agreement.confirmedBy && (agreement.confirmedOn ? say('agreements.confirmedByOn', { by: agreement.confirmedBy, on: day(agreement.confirmedOn) }) : say('agreements.confirmedBy', { by: agreement.confirmedBy }));
  // "voorgenomen; bekrachtigd door 9 van 16": an agreement may be confirmed by some and not yet by all (R6).
  const status = agreement.status === 'bekrachtigd' && confirmed ? undefined : say(`agreementStatus.${agreement.status}`);
  const facts = [say(`agreement.${agreement.kind}`), nameOfAbout(about), agreement.owner && say('agreements.owner', { name: agreement.owner }), status, confirmed];
  return (
    <>
      <span>{agreement.title}</span>
      <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      <div className={styles.row}>
        {agreement.reviewOn && <span className={styles.quiet}>{say(review === 'overdue' ? 'agreements.overdue' : 'agreements.review', { on: day(agreement.reviewOn) })}</span>}
        {stored && <OpensForm name={`agreement-${agreement.key}`} label={say('agreements.edit')} appearance="subtle" form={(close) => <AgreementForm agreement={stored} onClose={close} />} />}
      </div>
    </>
  );
}
