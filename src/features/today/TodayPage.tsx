import { type ReactNode } from 'react';
import type { WithPartners } from '../../domain/today/matters';
import { shortNameOf } from '../../domain/partner';
import { nameOfAbout, type OpenAgreement } from '../../domain/panel/openMatters';
import { EmptyState } from '../../ui/EmptyState';
import { Fold } from '../../ui/Fold';
import { Below, Heading } from '../../ui/Heading';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { Concerned, QuietLines, ReviewLine, SignalLine } from './matterLines';
import { PageLink } from './PageLink';
import type { OpenMatters } from './useMatters';
import { useTodayStyles } from './useTodayStyles';

/** The start page: what needs this account holder today, and the way to each partner. */
export function TodayPage({ open }: { readonly open: OpenMatters }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const { facts } = useServices().host;
  const { partners, due, later, signals, quiet } = open.matters;
  if (partners.length === 0) return <NoPartners />;
  const isQuietDay = due.length + signals.length + quiet.length === 0;
  return (
    <>
      <h1 className={styles.title}>{say('today.title')}</h1>
      <p className={styles.greeting}>{isQuietDay ? say('today.nothing') : say('today.greeting', { name: facts.displayName })}</p>
      {isQuietDay && <p className={styles.greeting}>{say('today.nothingNow')}</p>}
      <div className={styles.cards}>
        {(due.length > 0 || later.length > 0) && <Reviews due={due} later={later} days={open.rows.settings.reviewSoonDays} />}
        {signals.length > 0 && <Signals open={open} />}
        {quiet.length > 0 && <Quiet open={open} />}
        <Partners open={open} />
      </div>
    </>
  );
}

/** Nothing is asked of somebody without partners; what they can do is said. */
function NoPartners() {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <EmptyState>
      <h1 className={styles.title}>{say('today.noPartners')}</h1>
      <p>{say('today.noPartnersNow')}</p>
    </EmptyState>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useTodayStyles();
  return (
    <section className={styles.card} aria-label={title}>
      <Heading className={styles.heading}>{title}</Heading>
      <Below>{children}</Below>
    </section>
  );
}

interface ReviewsProps {
  readonly due: readonly WithPartners<OpenAgreement>[];
  readonly later: readonly WithPartners<OpenAgreement>[];
  readonly days: number;
}

function Reviews({ due, later, days }: ReviewsProps) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <Card title={say('today.reviews')}>
      {due.length > 0 ? <Agreements agreements={due} /> : <p className={styles.quiet}>{say('today.noReviews', { count: days })}</p>}
      {later.length > 0 && (
        <Fold title={say('today.later')} aside={later.length}>
          <Agreements agreements={later} />
        </Fold>
      )}
    </Card>
  );
}

function Agreements({ agreements }: { readonly agreements: ReviewsProps['due'] }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <ul className={styles.list}>
      {agreements.map((open) => (
        <li key={open.agreement.key} className={styles.entry}>
          <PageLink to={{ kind: 'afspraak', key: open.agreement.key }}>{open.agreement.title}</PageLink>
          <span className={styles.quiet}>
            {nameOfAbout(open.about)} · {say(`agreementStatus.${open.agreement.status}`)}
          </span>
          <Concerned partners={open.partners} about={[open.about]} />
          <ReviewLine open={open} />
        </li>
      ))}
    </ul>
  );
}

function Signals({ open }: { readonly open: OpenMatters }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <Card title={say('today.signals')}>
      <ul className={styles.list}>
        {open.matters.signals.map((signal) => (
          <li key={signal.signal.key} className={styles.entry}>
            <PageLink to={{ kind: 'hick-up', key: signal.signal.key }}>{signal.signal.title}</PageLink>
            <SignalLine open={signal} />
            <Concerned partners={signal.partners} about={signal.about} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** H2 and H3: by name, because no partner comes before another. */
function Quiet({ open }: { readonly open: OpenMatters }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <Card title={say('today.quiet')}>
      <p className={styles.quiet}>{say('today.quietWhy')}</p>
      <ul className={styles.list}>
        {open.matters.quiet.map((quiet) => (
          <li key={quiet.partner.key} className={styles.entry}>
            <PageLink to={{ kind: 'partner', key: quiet.partner.key }}>{shortNameOf(quiet.partner)}</PageLink>
            <QuietLines quiet={quiet} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Partners({ open }: { readonly open: OpenMatters }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  return (
    <Card title={say('today.partners')}>
      <ul className={styles.names}>
        {open.matters.partners.map((partner) => (
          <li key={partner.key}>
            <PageLink to={{ kind: 'partner', key: partner.key }}>{shortNameOf(partner)}</PageLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
