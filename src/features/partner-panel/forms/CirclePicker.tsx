import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Circle } from '../../../domain/panel/circle';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useOpenPanel } from '../PanelContext';
import { firstCircle, reachesAt, type Choice } from '../target';

interface CirclePickerProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Who will see it, how far it reaches, and for a private item whether its subject may be stored (A8, A10). */
export function CirclePicker({ choice, onChange }: CirclePickerProps) {
  const { say } = useSpeech();
  const panel = useOpenPanel();
  const reaches = reachesAt(panel);
  const circles: readonly Circle[] = panel.state.contexts.narrowRefused ? ['programma'] : ['programma', 'bestuurlijk'];
  const reach = choice.reach ?? reaches[0];
  return (
    <>
      {circles.length > 1 && (
        <Field label={say('circle.question')}>
          <RadioGroup value={choice.circle} onChange={(_, { value }) => onChange({ ...choice, circle: circles.find((one) => one === value) ?? choice.circle })}>
            {circles.map((circle) => <Radio key={circle} value={circle} label={say(`circle.${circle}.label`)} />)}
          </RadioGroup>
        </Field>
      )}
      {reaches.length > 1 && reach && (
        <Field label={say('reach.question')}>
          <RadioGroup value={reach} onChange={(_, { value }) => onChange({ ...choice, ...withReach(reaches.find((one) => one === value)) })}>
            {reaches.map((one) => <Radio key={one} value={one} label={say(`reach.${one}`)} />)}
          </RadioGroup>
        </Field>
      )}
      {panel.view.isPrivate && reaches.length > 0 && (
        <Field hint={say('private.notStored')}>
          <Checkbox label={say('private.store')} checked={choice.storeSubject ?? false} onChange={(_, { checked }) => onChange({ ...choice, storeSubject: checked === true })} />
        </Field>
      )}
    </>
  );
}

const withReach = (reach: Choice['reach']) => (reach ? { reach } : {});

/** What the choice begins with. */
export const useFirstChoice = (): Choice => ({ circle: firstCircle(useOpenPanel()) });
