import { useState } from 'react';
import { declareHats } from '../../../domain/panel/writes';
import { HATS } from '../../../domain/vocabulary';
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
  const { hats } = useOpenPanel().view;
  const { writer, aim, keep } = useWriting();
  const circle = useFirstChoice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(hats.delegation));
  const save = () => {
    const { target, waitsFor } = aim(circle);
    keep('what.hats', declareHats(target, HATS.filter((hat) => chosen.has(hat)), writer), say('hats.done'), waitsFor);
    onClose();
  };
  return (
    <InlineForm title={say('hats.declare')} submit={say('hats.save')} canSubmit={chosen.size > 0} onSubmit={save} onClose={onClose}>
      <p className={styles.quiet}>{say('hats.explain')}</p>
      <Checks legend={say('hats.which')} options={HATS.map((hat) => ({ key: hat, label: say(`hat.${hat}`) }))} chosen={chosen} onChange={setChosen} />
    </InlineForm>
  );
}
