import type { HeadlinePart } from '../../domain/panel/headline';
import type { SeenItem } from '../../domain/seenItem';
import { useSpeech } from '../../ui/SpeechProvider';
import { shortNameOf, type Partner } from '../../domain/partner';
import type { Say } from '../../ui/words/words';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** The one sentence that the panel opens with; what doesn't fit a first glance follows in a quieter line. */
export function HeadlineText({ only }: { readonly only?: readonly HeadlinePart['kind'][] }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { view: { headline }, item } = useOpenPanel();
  const short = only ? headline.parts.filter(({ kind }) => only.includes(kind)) : headline.short;
  const rest = only ? [] : headline.parts.filter((part) => !short.some(({ kind }) => kind === part.kind));
  return (
    <>
      <h1 className={styles.headline}>{sentence(short, (part) => wordsOf(part, item, say))}</h1>
      {!only && <Names />}
      {rest.length > 0 && <p className={styles.quiet}>{say('headline.also', { what: rest.map((part) => wordsOf(part, item, say)).join(', ') })}</p>}
    </>
  );
}

/** Who is there by name, for somebody with ten seconds; who they are and what we know of them stands below. */
function Names() {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { view, item } = useOpenPanel();
  const { partners } = view.recognition;
  if (partners.length === 0) return null;
  const names = join(view.table.groups.flatMap(({ seats }) => seats).concat(view.table.outside).map(({ partner }) => partnerName(partner)));
  return <p className={styles.quiet}>{say(item.kind === 'message' ? 'headline.inMail' : 'headline.atTable', { names })}</p>;
}

/** Abbreviations of municipalities need no explaining; those of water boards do. */
export const partnerName = (partner: Partner): string => (partner.kind === 'waterschap' ? partner.title : shortNameOf(partner));

function sentence(parts: readonly HeadlinePart[], words: (part: HeadlinePart) => string): string {
  const text = parts.map(words).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf(part: HeadlinePart, item: SeenItem, say: Say): string {
  switch (part.kind) {
    case 'cancelled':
    case 'phaseChanged':
    case 'hats':
    case 'changed':
    case 'differsFromSeries':
      return say(`headline.${part.kind}`);
    case 'nobodyRecognised':
      // Nobody there isn't the same as somebody whom we don't know.
      return say(part.unknown > 0 ? 'headline.nobodyRecognised' : item.mode === 'compose' ? 'headline.noPartnersYet' : 'headline.noPartners');
    default:
      return say(`headline.${part.kind}`, { count: part.count });
  }
}
