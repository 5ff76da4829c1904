import { createRoot } from 'react-dom/client';
import { excelReady } from '../excel/ready';
import { App } from './App';
import { commandsHost } from './commandsHost';
import { exampleNames } from './host';
import { PaneStore } from './state';
import { openStorage } from './storage';

/** The entry of the pane: draws it at once and starts it when Office.js is ready. */
const store = new PaneStore(commandsHost);
const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no element with the id "root".');
createRoot(root).render(<App store={store} />);

const asked = new URLSearchParams(window.location.search).get('example');
void excelReady().then(() => store.start(openStorage, exampleNames.find((name) => name === asked) ?? null));
