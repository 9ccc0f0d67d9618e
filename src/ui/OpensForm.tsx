import { Suspense, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { DraftScope, useDrafts } from './Drafts';
import { ErrorBoundary } from './ErrorBoundary';
import { Progress } from './Progress';

interface OpensFormProps {
  /** Tells it from the forms that stand around it, where the label doesn't: what is filled in is kept under it until the form is closed. */
  readonly name?: string;
  readonly label: string;
  /** The label for whoever hears it among many like it: "Verplaats Ann". Begins with the label. */
  readonly labelledFor?: string;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  /** Usually a lazy component: its code is fetched when somebody asks for it. */
  readonly form: (close: () => void) => ReactNode;
}

/** A button that gives its place to a form, and gets the focus back when the form closes. A form that wasn't closed stands open again. */
export function OpensForm({ name, ...opener }: OpensFormProps) {
  return (
    <DraftScope name={name ?? opener.label}>
      <Opener {...opener} />
    </DraftScope>
  );
}

function Opener({ label, labelledFor, appearance = 'secondary', form }: Omit<OpensFormProps, 'name'>) {
  const drafts = useDrafts();
  const [phase, setPhase] = useState<'idle' | 'open' | 'closed'>(drafts.any ? 'open' : 'idle');
  const close = () => {
    drafts.forget();
    setPhase('closed');
  };
  if (phase === 'open') {
    return (
      <ErrorBoundary>
        <Suspense fallback={<Progress />}>{form(close)}</Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <Button size="small" appearance={appearance} autoFocus={phase === 'closed'} onClick={() => setPhase('open')} {...(labelledFor ? { 'aria-label': labelledFor } : {})}>
      {label}
    </Button>
  );
}
