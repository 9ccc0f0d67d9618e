import type { HeadlinePart } from '../../domain/panel/headline';
import { useSpeech } from '../../ui/SpeechProvider';
import type { Say } from '../../ui/words/words';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** The one sentence that the panel opens with; what doesn't fit a first glance follows in a quieter line. */
export function HeadlineText({ only }: { readonly only?: readonly HeadlinePart['kind'][] }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { headline } = useOpenPanel().view;
  const short = only ? headline.parts.filter(({ kind }) => only.includes(kind)) : headline.short;
  const rest = only ? [] : headline.parts.filter((part) => !short.some(({ kind }) => kind === part.kind));
  return (
    <>
      <h1 className={styles.headline}>{sentence(short, say)}</h1>
      {rest.length > 0 && <p className={styles.quiet}>{say('headline.also', { what: rest.map((part) => wordsOf(part, say)).join(', ') })}</p>}
    </>
  );
}

function sentence(parts: readonly HeadlinePart[], say: Say): string {
  const text = parts.map((part) => wordsOf(part, say)).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf(part: HeadlinePart, say: Say): string {
  switch (part.kind) {
    case 'cancelled':
    case 'phaseChanged':
    case 'hats':
    case 'changed':
    case 'differsFromSeries':
    case 'nobodyRecognised':
      return say(`headline.${part.kind}`);
    default:
      return say(`headline.${part.kind}`, { count: part.count });
  }
}
