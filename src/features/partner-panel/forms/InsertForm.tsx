import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { internalText, safeSummary, type SafeSummary } from '../../../domain/panel/summaries';
import { shortNameOf } from '../../../domain/partner';
import { asProblem, type Problem } from '../../../domain/problem';
import { useAnnounce } from '../../../ui/Announcer';
import { Fold } from '../../../ui/Fold';
import { InlineForm } from '../../../ui/InlineForm';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { Say } from '../../../ui/words/words';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';

/** The text of more partners than these is looked at by whoever wants to. */
const FEW = 3;

/**
 * Puts internal context into what is being written, under the line that the send handler seeks; or copies what anybody
 * may read (A21). Nothing goes into a body by itself.
 */
export function InsertForm({ onClose }: { readonly onClose: () => void }) {
  const styles = usePanelStyles();
  const { say, join, day } = useSpeech();
  const { host, device } = useServices();
  const announce = useAnnounce();
  const { item, view } = useOpenPanel();
  const [problem, setProblem] = useState<Problem>();
  const canInsert = item.mode === 'compose' && host.abilities.insertIntoBody;
  const internal = internalText([
    say('insert.partners', { names: join(view.recognition.partners.map(shortNameOf)) }),
    ...view.agreements.map(({ agreement }) => say('insert.agreement', { title: agreement.title, on: agreement.reviewOn ? day(agreement.reviewOn) : say('unknown') })),
    // The narrow circle's notes stay where their readers are.
    ...view.notes.flatMap(({ context, circle }) => (circle === 'programma' && context.note ? [say('insert.note', { text: context.note })] : [])),
  ]);
  const { partners } = view.recognition;
  const safe = partners.map((partner) => safeText(safeSummary(partner), say)).join('\n\n');
  const copy = () => device.copy(safe).then(() => announce(say('insert.copied')));
  const insert = () => {
    setProblem(undefined);
    host.insertIntoBody(internal).then(() => { announce(say('insert.inserted')); onClose(); }, (thrown: unknown) => setProblem(asProblem(thrown)));
  };
  return (
    <InlineForm
      title={say(canInsert ? 'insert.title' : 'insert.copyOpen')}
      submit={say('insert.copySafe')}
      onSubmit={copy}
      onClose={onClose}
    >
      <p className={styles.quiet}>{say('insert.safeWhat')}</p>
      {partners.length > FEW ? <Fold title={say('insert.show')}><pre className={styles.written}>{safe}</pre></Fold> : <pre className={styles.written}>{safe}</pre>}
      {canInsert && (
        <>
          <p className={styles.quiet}>{say('insert.internalWhat')}</p>
          <pre className={styles.written}>{internal}</pre>
          <span><Button type="button" onClick={insert}>{say('insert.internal')}</Button></span>
        </>
      )}
      {problem && <ProblemMessage problem={problem} kept="shown" />}
    </InlineForm>
  );
}

function safeText({ title, kind, region, holder, deputy }: SafeSummary, say: Say): string {
  const facts = [say('safe.kind', { value: say(`kindName.${kind}`) }), region && say('safe.region', { value: region }), holder && say('safe.holder', { value: holder }), deputy && say('safe.deputy', { value: deputy })];
  return [title, ...facts.filter(Boolean)].join('\n');
}
