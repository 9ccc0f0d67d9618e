import type { Linked } from '../../../domain/panel/collaborationAt';
import { aboutName, attach, attachedAt, type AboutKey, type Target } from '../../../domain/panel/writes';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { partnerName } from '../HeadlineText';
import { useOpenPanel } from '../PanelContext';
import { useBecause } from '../PresenceSection';
import type { Choice } from '../target';
import { useWriting } from '../useWriting';
import { Checks, type Option } from './Checks';
import { CirclePicker, useFirstChoice } from './CirclePicker';

type Chosen = Readonly<Record<AboutKey['kind'], ReadonlySet<string>>>;
const NOTHING: ReadonlySet<string> = new Set();

/** A7, A8: several partners, collaborations and opgaven at once; the button says who will see it. */
export function AttachForm({ onClose }: { readonly onClose: () => void }) {
  const { say, join } = useSpeech();
  const { view } = useOpenPanel();
  const { writer, aim, keep } = useWriting();
  const [choice, setChoice] = useDraft<Choice>('choice', useFirstChoice());
  const { target, waitsFor } = aim(choice);
  const options = useOptions(target);
  const [chosen, setChosen] = useDraft<Chosen>('chosen', { partner: NOTHING, samenwerkingsverband: new Set(namedFirst(view.linked)), opgave: NOTHING });
  // Another circle or reach may have it already: then it is no longer offered, nor counted as chosen.
  const about = (Object.keys(chosen) as AboutKey['kind'][]).flatMap((kind) => options[kind].filter(({ key }) => chosen[kind].has(key)).map(({ key }): AboutKey => ({ kind, key })));
  const pick = (kind: AboutKey['kind']) => (keys: ReadonlySet<string>) => setChosen({ ...chosen, [kind]: keys });

  const save = () => {
    const names = about.map(({ kind, key }) => options[kind].find((option) => option.key === key)?.label ?? key);
    return keep('what.attach', attach(target, about, view.attached, writer), say('attach.done', { names: join(names) }), waitsFor);
  };
  const likely = options.samenwerkingsverband.filter(({ hint }) => hint);
  return (
    <InlineForm title={say('attach.title')} submit={say('attach.save', { who: say(`circle.${choice.circle}.who`) })} canSubmit={about.length > 0} onSubmit={save} onClose={onClose}>
      <Checks folds={false} legend={say('attach.partners')} options={options.partner} chosen={chosen.partner} onChange={pick('partner')} />
      <Checks legend={say('attach.collaborations')} options={likely} chosen={chosen.samenwerkingsverband} onChange={pick('samenwerkingsverband')} />
      <Checks folds legend={say('attach.otherCollaborations')} options={options.samenwerkingsverband.filter(({ hint }) => !hint)} chosen={chosen.samenwerkingsverband} onChange={pick('samenwerkingsverband')} />
      <Checks legend={say('attach.opgaven')} options={options.opgave} chosen={chosen.opgave} onChange={pick('opgave')} />
      <CirclePicker choice={choice} onChange={setChoice} />
    </InlineForm>
  );
}

/** What the subject names is ticked; what only the people there suggest is offered, because a guess isn't to slip in. */
const namedFirst = ({ suggested }: Linked) => suggested.slice(0, 1).flatMap(({ collaboration, because }) => (because.kind === 'words' ? [collaboration.key] : []));

/** What isn't attached there yet; collaborations that we think of come with why. */
function useOptions(target: Target): Readonly<Record<AboutKey['kind'], readonly Option[]>> {
  const { view, rows } = useOpenPanel();
  const because = useBecause();
  const taken = attachedAt(target, view.attached);
  const free = (kind: AboutKey['kind'], options: readonly Option[]) => options.filter(({ key }) => !taken.has(aboutName({ kind, key })));
  const why = new Map(view.linked.suggested.map((one) => [one.collaboration.key, because(one.because)]));
  const named = (one: { readonly key: string; readonly title: string }): Option => {
    const hint = why.get(one.key);
    return { key: one.key, label: one.title, ...(hint ? { hint } : {}) };
  };
  return {
    partner: free('partner', view.recognition.partners.map((partner) => ({ key: partner.key, label: partnerName(partner) }))),
    samenwerkingsverband: free('samenwerkingsverband', rows.collaborations.map(named)),
    opgave: free('opgave', rows.opgaven.filter(({ status }) => status !== 'afgerond').map(({ key, title }) => ({ key, label: title }))),
  };
}
