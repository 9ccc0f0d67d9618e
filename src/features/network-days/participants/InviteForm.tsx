import { Checkbox } from '@fluentui/react-components';
import { shortNameOf, type Contact } from '../../../domain/partner';
import { LAYERS } from '../../../domain/vocabulary';
import { Fold } from '../../../ui/Fold';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenParticipants, ParticipantsWork } from './useParticipants';

interface InviteFormProps {
  readonly open: OpenParticipants;
  readonly work: ParticipantsWork;
  readonly onClose: () => void;
}

/** Whom to invite, by layer, with every name that gets a mail in sight before anything is sent. */
export function InviteForm({ open, work, onClose }: InviteFormProps) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const { direct, viaGriffie, unknown } = open.candidates;
  const layers = LAYERS.filter((layer) => direct.some((contact) => contact.layer === layer));
  const [chosen, setChosen] = useDraft<readonly string[]>('chosen', layers);
  const people = direct.filter(({ layer }) => chosen.includes(layer));
  const nameOf = (key: string) => {
    const partner = open.partners.find((one) => one.key === key);
    return partner ? shortNameOf(partner) : key;
  };
  const named = ({ title, partner }: Contact) => `${title} (${nameOf(partner)})`;
  const send = () =>
    work((registrations) => registrations.invite(open.day.key, people.map(({ title, mail = '', partner, layer }) => ({ name: title, mail, partner, layer }))), say('people.invited', { count: people.length }));
  return (
    <InlineForm title={say('people.invite')} submit={say('people.inviteNow', { count: people.length })} canSubmit={people.length > 0} onSubmit={send} onClose={onClose}>
      <p>{direct.length === 0 ? say('people.nobodyLeft') : say('people.inviteWhat')}</p>
      {layers.length > 0 && (
        <fieldset className={styles.checks}>
          <legend>{say('people.layers')}</legend>
          {layers.map((layer) => (
            <Checkbox key={layer} label={say('people.layer', { layer: say(`layer.${layer}`), count: direct.filter((one) => one.layer === layer).length })} checked={chosen.includes(layer)} onChange={(_, { checked }) => setChosen(checked ? [...chosen, layer] : chosen.filter((one) => one !== layer))} />
          ))}
        </fieldset>
      )}
      {people.length > 0 && (
        <Fold title={say('people.whoGets')} aside={String(people.length)}>
          <p className={styles.text}>{join(people.map(named))}</p>
        </Fold>
      )}
      {viaGriffie.length > 0 && <p className={styles.quiet}>{say('people.viaGriffie', { count: viaGriffie.length })}</p>}
      {unknown.length > 0 && <p className={styles.quiet}>{say('people.noAddress', { names: join(unknown.map(nameOf)) })}</p>}
    </InlineForm>
  );
}
