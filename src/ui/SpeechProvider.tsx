import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { loadSpeech, type Language, type Speech } from './words/language';

interface Spoken extends Speech {
  speak(language: Language): Promise<void>;
}

const SpeechContext = createContext<Spoken | null>(null);

interface SpeechProviderProps {
  /** Loaded before the first paint, so that nobody sees the wrong language for a moment. */
  readonly speech: Speech;
  readonly timeZone?: string;
  readonly onSpeak?: (language: Language) => void;
  readonly children: ReactNode;
}

export function SpeechProvider({ speech, timeZone, onSpeak, children }: SpeechProviderProps) {
  const [spoken, setSpoken] = useState(speech);
  const speak = useCallback(
    async (language: Language) => {
      setSpoken(await loadSpeech(language, timeZone));
      onSpeak?.(language);
    },
    [timeZone, onSpeak],
  );
  const value = useMemo(() => ({ ...spoken, speak }), [spoken, speak]);
  return (
    <SpeechContext.Provider value={value}>
      <div lang={spoken.language}>{children}</div>
    </SpeechContext.Provider>
  );
}

export function useSpeech(): Spoken {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a <SpeechProvider> above it');
  return speech;
}
