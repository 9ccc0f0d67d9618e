import { Suspense, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ErrorBoundary } from './ErrorBoundary';
import { Progress } from './Progress';

interface OpensFormProps {
  readonly label: string;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  /** Usually a lazy component: its code is fetched when somebody asks for it. */
  readonly form: (close: () => void) => ReactNode;
}

/** A button that gives its place to a form, and gets the focus back when the form closes. */
export function OpensForm({ label, appearance = 'secondary', form }: OpensFormProps) {
  const [phase, setPhase] = useState<'idle' | 'open' | 'closed'>('idle');
  if (phase === 'open') {
    return (
      <ErrorBoundary>
        <Suspense fallback={<Progress />}>{form(() => setPhase('closed'))}</Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <Button size="small" appearance={appearance} autoFocus={phase === 'closed'} onClick={() => setPhase('open')}>
      {label}
    </Button>
  );
}
