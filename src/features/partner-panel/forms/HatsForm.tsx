import { declareHats } from '../../../domain/panel/writes';
import { HATS } from '../../../domain/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';
import { useWriting } from '../useWriting';
import { Checks } from './Checks';
import { useFirstChoice } from './CirclePicker';

/** R10: says that the hats were named at the table, so that the line can go. */
export function HatsForm({ onClose }: { readonly onClose: () => void }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { item, view: { hats } } = useOpenPanel();
  const { writer, aim, keep } = useWriting();
  const circle = useFirstChoice();
  const [chosen, setChosen] = useDraft<ReadonlySet<string>>('chosen', new Set(hats.delegation));
  const save = () => {
    const { target, waitsFor } = aim(circle);
    return keep('what.hats', declareHats(target, HATS.filter((hat) => chosen.has(hat)), writer), say('hats.done'), waitsFor);
  };
  return (
    <InlineForm title={say('hats.declare')} submit={say('hats.save')} canSubmit={chosen.size > 0} onSubmit={save} onClose={onClose}>
      <p className={styles.quiet}>{say(item.kind === 'message' ? 'hats.explainMail' : 'hats.explain')}</p>
      <Checks legend={say('hats.which')} options={HATS.map((hat) => ({ key: hat, label: say(`hat.${hat}`) }))} chosen={chosen} onChange={setChosen} />
    </InlineForm>
  );
}
