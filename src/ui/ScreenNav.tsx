import { Link } from '@fluentui/react-components';
import { useSpeech } from './SpeechProvider';

/** The screens of the tab, as their addresses name them. */
export const SCREENS = ['vandaag', 'netwerkdagen'] as const;
export type Screen = (typeof SCREENS)[number];

/** The way from screen to screen where no Teams around us has tabs for them. */
export function ScreenNav({ open }: { readonly open: Screen }) {
  const { say } = useSpeech();
  return (
    <nav aria-label={say('shell.screens')} style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', padding: '12px 16px 0' }}>
      {SCREENS.map((screen) => (
        <Link key={screen} href={`?screen=${screen}`} aria-current={screen === open ? 'page' : undefined} style={screen === open ? { fontWeight: 600 } : undefined}>
          {say(`screen.${screen}`)}
        </Link>
      ))}
    </nav>
  );
}
