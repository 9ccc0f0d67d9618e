import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { internalText, safeSummary, type SafeSummary } from '../../../domain/panel/summaries';
import { shortNameOf } from '../../../domain/partner';
import { asProblem, type Problem } from '../../../domain/problem';
import { useAnnounce } from '../../../ui/Announcer';
import { InlineForm } from '../../../ui/InlineForm';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { Say } from '../../../ui/words/words';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';

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
  const safe = view.recognition.partners.map((partner) => safeText(safeSummary(partner), say)).join('\n\n');
  const run = (work: Promise<void>, said: string) => {
    setProblem(undefined);
    work.then(() => { announce(said); onClose(); }, (thrown: unknown) => setProblem(asProblem(thrown)));
  };
  return (
    <InlineForm
      title={say(canInsert ? 'insert.title' : 'insert.copyOpen')}
      submit={say('insert.copySafe')}
      onSubmit={() => run(device.copy(safe), say('insert.copied'))}
      onClose={onClose}
    >
      <p className={styles.quiet}>{say('insert.safeWhat')}</p>
      <pre className={styles.written}>{safe}</pre>
      {canInsert && (
        <>
          <p className={styles.quiet}>{say('insert.internalWhat')}</p>
          <pre className={styles.written}>{internal}</pre>
          <span><Button type="button" onClick={() => run(host.insertIntoBody(internal), say('insert.inserted'))}>{say('insert.internal')}</Button></span>
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
