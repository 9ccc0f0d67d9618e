import { useMemo } from 'react';
import type { SeenItem } from '../../domain/seenItem';
import { DraftScope } from '../../ui/Drafts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useServices } from '../../ui/services';
import { Shell } from '../../ui/Shell';
import { useSpeech } from '../../ui/SpeechProvider';
import { useFreshness } from '../../ui/useReplica';
import { OpenPanelView } from './OpenPanelView';
import { PanelProvider, type OpenPanel } from './PanelContext';
import type { PanelState } from './panelState';
import { useLeftBehind } from './useLeftBehind';
import { usePanel, type Panel } from './usePanel';

/** The partners beside a mail or a meeting: who they are, what runs with them, what colleagues know. */
export function PartnerPanel() {
  const panel = usePanel();
  return (
    <Shell>
      <ErrorBoundary resetBy={`${panel.state?.turn ?? 0}`}>
        <PanelBody {...panel} />
      </ErrorBoundary>
    </Shell>
  );
}

function PanelBody({ state, view, retry }: Panel) {
  const { say } = useSpeech();
  const freshness = useFreshness();
  if (!state || state.item === undefined) return <Progress />;
  if (state.item === null) {
    return state.itemProblem ? <ProblemMessage problem={state.itemProblem} onRetry={retry} /> : <Said title={say('panel.title')} text={say('panel.noItem')} />;
  }
  const shutOut = state.shutOutBy ?? (view?.kind === 'shutOut' ? view.rule : undefined);
  if (shutOut !== undefined) return <Said title={say('panel.shutOut')} text={say('panel.shutOutWhy', { rule: shutOut })} />;
  if (!state.rows || view?.kind !== 'open') return <Progress />;
  const { item, rows } = state;
  if (state.rows.partners.length === 0 && isCold(freshness)) return <FirstTime retry={retry} />;
  return <StandingPanel item={item} view={view} rows={rows} state={state} retry={retry} />;
}

function StandingPanel({ item, view, rows, state, retry }: OpenPanel) {
  const panel = useMemo(() => ({ item, view, rows, state, retry }), [item, view, rows, state, retry]);
  useLeftBehind(panel);
  return (
    <PanelProvider value={panel}>
      <DraftScope key={state.turn} name={placeOf(state, item)}>
        <OpenPanelView />
      </DraftScope>
    </PanelProvider>
  );
}

/** What is typed belongs to the item; to one that has no id yet, while its form stands. */
const placeOf = ({ draft, turn }: PanelState, { id }: SeenItem): string => id ?? (draft || `turn ${turn}`);

type Freshness = ReturnType<typeof useFreshness>;

/**
 * Not even the own organisation is here, so "nobody recognised" would be a guess: nothing was copied yet, or the partners were
 * refused while other lists, which may well be empty, answered nothing.
 */
const isCold = (freshness: Freshness) => freshness.kind !== 'kept';

function FirstTime({ retry }: { readonly retry: () => void }) {
  const { say } = useSpeech();
  const { host } = useServices();
  const freshness = useFreshness();
  if (freshness.kind === 'failed') return <ProblemMessage problem={freshness.problem} onRetry={retry} />;
  return (
    <div>
      <h1 style={{ fontSize: 'inherit' }}>{say('panel.firstTime', { name: host.facts.displayName })}</h1>
      <Progress label={say('fresh.refreshing')} />
    </div>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <EmptyState>
      <h1 style={{ fontSize: 'inherit', margin: 0 }}>{title}</h1>
      <p>{text}</p>
    </EmptyState>
  );
}
