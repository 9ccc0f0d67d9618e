import { Suspense } from 'react';
import type { ItemContext } from '../../domain/journal';
import type { SeenContext } from '../../domain/panel/view';
import { takeBack } from '../../domain/panel/writes';
import { Confirm } from '../../ui/Confirm';
import { DraftScope, useDrafts } from '../../ui/Drafts';
import { EmptyState } from '../../ui/EmptyState';
import { Fold } from '../../ui/Fold';
import { lazily } from '../../ui/lazily';
import { OpensForm } from '../../ui/OpensForm';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { keysOf } from './identity';
import { nameOf } from './NoticesSection';
import { useOpenPanel, type OpenPanel } from './PanelContext';
import { storedContext } from './storedContext';
import { reachesAt } from './target';
import { usePanelStyles } from './usePanelStyles';
import { useWriting } from './useWriting';

const NoteForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/NoteForm')).NoteForm);
const PrivateNoteSection = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/PrivateNoteSection')).PrivateNoteSection);

/** A7 to A10: what colleagues attached to this item, who sees it, and how far it reaches. */
export function ContextSection() {
  return (
    <DraftScope name="context">
      <Context />
    </DraftScope>
  );
}

function Context() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { view, state } = useOpenPanel();
  const { attached, notes } = view;
  const drafts = useDrafts();
  return (
    <Fold startsOpen={notes.length > 0 || drafts.any} title={say('context.title')} {...(attached.length + notes.length > 0 ? { aside: attached.length + notes.length } : {})}>
      <div className={styles.stack}>
        {state.contexts.kind === 'asking' && <Progress />}
        {state.contexts.narrowRefused && <p className={styles.quiet}>{say('context.narrowRefused')}</p>}
        {isSettled(state) && attached.length + notes.length === 0 && <EmptyState>{say('context.none')}</EmptyState>}
        <ul className={styles.list}>
          {attached.map((seen) => <ContextEntry key={seen.context.key} seen={seen} text={<AttachedText seen={seen} />} />)}
          {notes.map((seen) => <ContextEntry key={seen.context.key} seen={seen} text={<p className={styles.written}>{seen.context.note}</p>} canEdit />)}
        </ul>
        {attached.length + notes.length > 0 && <p className={styles.quiet}>{say('context.notForwarded')}</p>}
        <PrivateNote />
      </div>
    </Fold>
  );
}

function AttachedText({ seen: { context } }: { readonly seen: SeenContext }) {
  const { say } = useSpeech();
  const { rows } = useOpenPanel();
  const key = context.about ?? '';
  const title = [...rows.collaborations, ...rows.opgaven].find((row) => row.key === key)?.title ?? nameOf(rows.partners, key);
  return <span>{title} · {say(`about.${context.aboutKind ?? 'partner'}`)}</span>;
}

interface ContextEntryProps {
  readonly seen: SeenContext;
  readonly text: React.ReactNode;
  readonly canEdit?: boolean;
}

function ContextEntry({ seen: { context, circle }, text, canEdit }: ContextEntryProps) {
  const styles = usePanelStyles();
  const { say, day, dayOf } = useSpeech();
  const panel = useOpenPanel();
  const { rows } = panel;
  const { press } = useWriting();
  const stored = storedContext(rows, context);
  return (
    <li className={styles.entry}>
      {text}
      <span className={styles.quiet}>
        {[say(`circle.${circle}.label`), tellsReach(panel, context) && say(`reach.${context.reach}`), say('context.by', { name: context.byName ?? say('unknown'), on: day(dayOf(context.on)) })].filter(Boolean).join(' · ')}
      </span>
      {stored && (
        <div className={styles.row}>
          {canEdit && <OpensForm name={`note-${context.key}`} label={say('context.edit')} appearance="subtle" form={(close) => <NoteForm stored={stored} onClose={close} />} />}
          <Confirm appearance="subtle" label={say('context.remove')} question={say('context.removeAsk')} yes={say('context.remove')} onYes={() => press('what.takeBack', [takeBack(stored.row, stored.circle)], say('context.removed'))} />
        </div>
      )}
    </li>
  );
}

/** Whether anything that is attached would be known by now. */
const isSettled = ({ contexts, identity }: OpenPanel['state']) => contexts.kind === 'ready' || ['unsaved', 'untold', 'notYet'].includes(identity.kind);

/** Beside a meeting that happens once, "only this time" would make somebody look for the other times. */
const tellsReach = (panel: OpenPanel, { reach }: ItemContext) => reach !== 'afspraak' || panel.item.isOccurrence === true || reachesAt(panel).length > 1;

/** A17: in the person's own OneDrive, read only when somebody opens it. */
function PrivateNote() {
  const { say } = useSpeech();
  const { state } = useOpenPanel();
  const [key] = keysOf(state.identity);
  const drafts = useDrafts('own');
  if (!key) return null;
  return (
    <Fold startsOpen={drafts.any} title={say('privateNote.title')}>
      <DraftScope name="own">
        <Suspense fallback={<Progress />}>
          <PrivateNoteSection itemKey={key.key} />
        </Suspense>
      </DraftScope>
    </Fold>
  );
}
