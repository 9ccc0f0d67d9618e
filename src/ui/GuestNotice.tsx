import { EmptyState } from './EmptyState';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

/** What a guest of another organisation reads: no rights on any site, so nothing is asked on their behalf. */
export function GuestNotice() {
  const { say, language } = useSpeech();
  const { demoNotice } = useServices().configuration;
  return (
    <main style={{ padding: '16px' }}>
      <EmptyState>
        <h1 style={{ margin: 0, fontSize: '20px', lineHeight: '28px' }}>{say('today.guest')}</h1>
        <p>{say('today.guestNow')}</p>
      </EmptyState>
      {demoNotice && <p style={{ fontSize: '12px' }}>{typeof demoNotice === 'string' ? demoNotice : demoNotice[language]}</p>}
    </main>
  );
}
