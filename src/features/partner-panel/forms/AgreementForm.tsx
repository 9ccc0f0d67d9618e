import { Field, Input } from '@fluentui/react-components';
import { AGREEMENT_STATUSES } from '../../../domain/vocabulary';
import { agreements, type AgreementRow } from '../../../lists/agreements';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useWriting } from '../useWriting';
import { Choice } from './Choice';

interface AgreementFormProps {
  readonly agreement: AgreementRow;
  readonly onClose: () => void;
}

/** A new review date, or a status with the body that confirmed it: one person can't bind a raad (R6). */
export function AgreementForm({ agreement, onClose }: AgreementFormProps) {
  const { say } = useSpeech();
  const { keep } = useWriting();
  const [reviewOn, setReviewOn] = useDraft('reviewOn', agreement.reviewOn ?? '');
  const [status, setStatus] = useDraft('status', agreement.status);
  const [confirmedBy, setConfirmedBy] = useDraft('confirmedBy', agreement.confirmedBy ?? '');
  const [confirmedOn, setConfirmedOn] = useDraft('confirmedOn', agreement.confirmedOn ?? '');
  const confirmed = status === 'bekrachtigd';

  const save = () => {
    const changes = {
      reviewOn: reviewOn || null,
      status,
      open: status === 'vervallen' ? 'nee' : 'ja',
      ...(confirmed ? { confirmedBy: confirmedBy.trim(), confirmedOn: confirmedOn || null } : {}),
    };
    return keep('what.agreement', [{ kind: 'update', list: agreements.name, key: agreement.key, changes, seen: agreement }], say('agreements.changed', { title: agreement.title }));
  };
  return (
    <InlineForm title={agreement.title} submit={say('form.save')} canSubmit={!confirmed || confirmedBy.trim() !== ''} onSubmit={save} onClose={onClose}>
      <Field label={say('agreements.reviewOn')}>
        <Input type="date" value={reviewOn} onChange={(_, { value }) => setReviewOn(value)} />
      </Field>
      <Choice label={say('agreements.status')} value={status} values={AGREEMENT_STATUSES} nameOf={(one) => say(`agreementStatus.${one}`)} onChange={setStatus} />
      {confirmed && (
        <>
          <Field label={say('agreements.by')} hint={say('agreements.byHint')} required>
            <Input value={confirmedBy} maxLength={255} onChange={(_, { value }) => setConfirmedBy(value)} />
          </Field>
          <Field label={say('agreements.on')}>
            <Input type="date" value={confirmedOn} onChange={(_, { value }) => setConfirmedOn(value)} />
          </Field>
        </>
      )}
    </InlineForm>
  );
}
