import { createRoot } from 'react-dom/client';
import { localDirectory } from '../../hosts/directory';
import { App } from './App';
import { browserStore } from '../../hosts/browserStore';
import { readOptions } from './options';
import { createTeams } from './teams';
import { TeamsProvider } from './TeamsContext';
import { testHandle } from './testHandle';

const options = readOptions(new URL(location.href));
const fetchIt = fetch.bind(window);
const now = () => Date.now();

const teams = createTeams({
  options,
  directory: localDirectory(options.graph, fetchIt, now),
  loadApp: async (address) => (await fetchIt(address)).json(),
  store: browserStore(localStorage, 'teams-host'),
  now,
  newId: () => crypto.randomUUID(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  openWindow: (url, { width, height }) => window.open(url, '_blank', `popup,width=${width},height=${height}`),
  clipboard: { read: () => navigator.clipboard.readText(), write: (text) => navigator.clipboard.writeText(text) },
});

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <TeamsProvider value={teams}>
    <App />
  </TeamsProvider>,
);
Object.assign(window, { teamsHost: testHandle(teams, teams.start()) });
