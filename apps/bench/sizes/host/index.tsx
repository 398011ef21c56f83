import { createRoot } from 'react-dom/client';
import { start } from './probe.ts';

// Drawing something makes the host load its React, as a real one has when it asks for a module.
const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(<p>Probe</p>);
start();
