import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { shortNameOf, type Partner } from '../../domain/partner';
import { nameOfAbout } from '../../domain/panel/openMatters';
import { partnerFacts } from '../../domain/panel/partnerFacts';
import { pathOf, type TabPage } from '../../domain/today/tabPage';
import { Heading } from '../../ui/Heading';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { QuietLines, ReviewLine, SignalLine } from './matterLines';
import { PageLink, useOpenPage } from './PageLink';
import type { OpenMatters } from './useMatters';
import { useTodayStyles } from './useTodayStyles';

interface MatterPageProps {
  readonly page: TabPage;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of one thing: its name, the way back, and a link for a colleague. */
function MatterPage({ page, title, children }: MatterPageProps) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const { host } = useServices();
  const open = useOpenPage();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who reads by ear or key has to hear that another page stands there.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" onClick={() => open({ kind: 'today' })}>
          {say('tab.back')}
        </Button>
        {host.shareLink && (
          <Button size="small" onClick={() => host.shareLink?.({ path: pathOf(page), label: title })}>
            {say('tab.share')}
          </Button>
        )}
      </div>
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}

/** The page that a link of old led to. */
export function GonePage({ page }: { readonly page: TabPage }) {
  const { say } = useSpeech();
  return (
    <MatterPage page={page} title={say('tab.gone')}>
      <p>{say('tab.goneNow')}</p>
    </MatterPage>
  );
}

export function AgreementPage({ open: { matters }, page }: { readonly open: OpenMatters; readonly page: TabPage & { readonly key: string } }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const found = [...matters.due, ...matters.later].find(({ agreement }) => agreement.key === page.key);
  if (!found) return <GonePage page={page} />;
  const { agreement, about, partners } = found;
  const facts = [say(`agreement.${agreement.kind}`), nameOfAbout(about), say(`agreementStatus.${agreement.status}`), agreement.owner && say('agreements.owner', { name: agreement.owner }), agreement.confirmedBy && say('agreements.confirmedBy', { by: agreement.confirmedBy })];
  return (
    <MatterPage page={page} title={agreement.title}>
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      <ReviewLine open={found} />
      <PartnerLinks partners={partners} />
    </MatterPage>
  );
}

export function SignalPage({ open: { matters }, page }: { readonly open: OpenMatters; readonly page: TabPage & { readonly key: string } }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const found = matters.signals.find(({ signal }) => signal.key === page.key);
  if (!found) return <GonePage page={page} />;
  const { signal, partners } = found;
  return (
    <MatterPage page={page} title={signal.title}>
      <SignalLine open={found} />
      {signal.note && <p className={styles.text}>{signal.note}</p>}
      {signal.brokerName && <p className={styles.quiet}>{say('signals.broker', { name: signal.brokerName })}</p>}
      <PartnerLinks partners={partners} />
    </MatterPage>
  );
}

function PartnerLinks({ partners }: { readonly partners: readonly Partner[] }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <section aria-label={say('today.partners')}>
      <Heading className={styles.heading}>{say('today.partners')}</Heading>
      <ul className={styles.names}>
        {partners.map((partner) => (
          <li key={partner.key}>
            <PageLink to={{ kind: 'partner', key: partner.key }}>{shortNameOf(partner)}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PartnerPage({ open: { matters, rows }, page }: { readonly open: OpenMatters; readonly page: TabPage & { readonly key: string } }) {
  const styles = useTodayStyles();
  const { say, day } = useSpeech();
  const { host } = useServices();
  const partner = matters.partners.find(({ key }) => key === page.key);
  if (!partner) return <GonePage page={page} />;
  const facts = partnerFacts(partner, { lastContacts: rows.lastContacts, holderHistory: [], settings: rows.settings, me: host.facts.account, today: rows.today });
  const quiet = matters.quiet.find((one) => one.partner.key === partner.key);
  return (
    <MatterPage page={page} title={partner.title}>
      <p className={styles.quiet}>{[say(`kindName.${partner.kind}`), partner.region, facts.deputy && say('holder.deputy', { name: facts.deputy.name })].filter(Boolean).join(' · ')}</p>
      {facts.wishes && <p className={styles.text}>{say('facts.wishes', { wishes: facts.wishes })}</p>}
      {quiet && <QuietLines quiet={quiet} />}
      {facts.lastContacts.length > 0 && (
        <section aria-label={say('facts.lastContact')}>
          <Heading className={styles.heading}>{say('facts.lastContact')}</Heading>
          <ul className={styles.list}>
            {facts.lastContacts.map(({ layer, date, subject }) => (
              <li key={layer} className={styles.entry}>
                <span>{say('facts.lastContactLine', { layer: say(`layer.${layer}`), on: day(date) })}</span>
                {subject && <span className={styles.quiet}>{subject}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RunningWith matters={matters} partner={partner} />
    </MatterPage>
  );
}

function RunningWith({ matters, partner }: { readonly matters: OpenMatters['matters']; readonly partner: Partner }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const isHere = ({ partners }: { readonly partners: readonly Partner[] }) => partners.some(({ key }) => key === partner.key);
  const agreements = [...matters.due, ...matters.later].filter(isHere);
  const signals = matters.signals.filter(isHere);
  if (agreements.length + signals.length === 0) return <p className={styles.quiet}>{say('tab.noMatters')}</p>;
  return (
    <ul className={styles.list}>
      {agreements.map((open) => (
        <li key={open.agreement.key} className={styles.entry}>
          <PageLink to={{ kind: 'afspraak', key: open.agreement.key }}>{say('facts.agreement', { title: open.agreement.title })}</PageLink>
          <ReviewLine open={open} />
        </li>
      ))}
      {signals.map(({ signal }) => (
        <li key={signal.key} className={styles.entry}>
          <PageLink to={{ kind: 'hick-up', key: signal.key }}>{say('facts.signal', { title: signal.title, status: say(`signalStatus.${signal.status}`) })}</PageLink>
        </li>
      ))}
    </ul>
  );
}
