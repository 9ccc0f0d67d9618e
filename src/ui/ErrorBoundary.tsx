import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { asProblem } from '../domain/problem';
import { detailsText } from './details';
import { LoadFailure } from './lazily';
import { Notice } from './Notice';
import { CopyDetails } from './ProblemMessage';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

interface ErrorBoundaryProps {
  /** Another item gets another chance. */
  readonly resetBy?: string;
  readonly children: ReactNode;
}

interface Caught {
  readonly thrown?: unknown;
  readonly resetBy?: string | undefined;
}

/** A bug takes down the part it stands in, never the whole pane: the rest stays, and this part says what to do. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = {};

  static getDerivedStateFromError = (thrown: unknown): Caught => ({ thrown });

  static getDerivedStateFromProps({ resetBy }: ErrorBoundaryProps, state: Caught): Caught {
    return state.resetBy === resetBy ? state : { resetBy };
  }

  private readonly again = () => {
    if (this.state.thrown instanceof LoadFailure) this.state.thrown.again();
    this.setState({ thrown: undefined });
  };

  override render() {
    if (this.state.thrown === undefined) return this.props.children;
    return <Crash thrown={this.state.thrown} onAgain={this.again} />;
  }
}

function Crash({ thrown, onAgain }: { readonly thrown: unknown; readonly onAgain: () => void }) {
  const { say } = useSpeech();
  const { host, replica, clock } = useServices();
  const kind = thrown instanceof LoadFailure ? 'notLoaded' : 'crash';
  return (
    <Notice
      tone="problem"
      role="alert"
      buttons={
        <>
          <Button size="small" onClick={onAgain}>{say('problem.crash.again')}</Button>
          <CopyDetails text={() => detailsText(host.facts, replica, clock.now(), asProblem(thrown))} />
        </>
      }
    >
      <strong>{say(`problem.${kind}.what`)}</strong>
      <span>{say(`problem.${kind}.now`)}</span>
    </Notice>
  );
}
