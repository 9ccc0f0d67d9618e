import { visitSignInPage } from '../../graph/signIn/signInPage';
import { officeReady } from '../../host/officeReady';
import { realClock } from '../../host/realClock';
import { languageOf, loadSpeech } from '../../ui/words/language';
import { readConfiguration } from '../configuration';
import { graphScopes } from '../permissions';

void visit();

/** The page to which Microsoft sends people back, and which a host's dialog opens. */
async function visit(): Promise<void> {
  const { say, language } = await loadSpeech(languageOf(navigator.language));
  document.documentElement.lang = language;
  const words = document.getElementById('words');
  const show = (text: string) => words?.replaceChildren(text);
  show(say('signIn.busy'));
  try {
    const { authority, clientId } = readConfiguration(window);
    const came = await visitSignInPage({ registration: { authority, clientId }, scopes: graphScopes('signIn'), location, storage: sessionStorage, tell });
    if (came !== 'leaving') show(say(came === 'nothingToDo' ? 'signIn.nothingToDo' : 'signIn.done'));
  } catch {
    show(say('signIn.failed'));
  }
}

/** Said to the pane that opened this window, and to no page of another origin. */
async function tell(message: string): Promise<void> {
  await officeReady(realClock);
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
}
