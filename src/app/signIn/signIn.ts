import { visitSignInPage } from '../../graph/signIn/signInPage';
import { officeReady } from '../../host/officeReady';
import { realClock } from '../../host/realClock';
import { IN_TEAMS } from '../../host/inTeams';
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

/** Said to the pane or tab that opened this window, and to no page of another origin. */
async function tell(message: string): Promise<void> {
  if (new URLSearchParams(location.search).get('in') === IN_TEAMS) return tellTeams(message);
  await officeReady(realClock);
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
}

/** Teams' page stands between: it opened this window and hands the message to the tab that asked. */
async function tellTeams(message: string): Promise<void> {
  const [{ authentication }, { teamsReady }] = await Promise.all([import('@microsoft/teams-js'), import('../../host/teamsReady')]);
  await teamsReady(realClock, readConfiguration(window).hostOrigins ?? []);
  authentication.notifySuccess(message);
}
