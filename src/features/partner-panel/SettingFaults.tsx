import { Fold } from '../../ui/Fold';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';

/** Settings that somebody filled in so that they can't be used: the built-in value holds, and an administrator can see it. */
export function SettingFaults() {
  const { say } = useSpeech();
  const { settingFaults } = useOpenPanel().view;
  if (settingFaults.length === 0) return null;
  return (
    <Fold title={say('settings.faults', { count: settingFaults.length })}>
      <ul>{settingFaults.map(({ key, why }) => <li key={key}>{say('settings.fault', { key, why: say(`settings.${why}`) })}</li>)}</ul>
    </Fold>
  );
}
