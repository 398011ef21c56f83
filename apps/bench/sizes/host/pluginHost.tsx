import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';
import { createRoot } from 'react-dom/client';
import { startProbe } from './probe.ts';

/** A host with federation's plugin in its bundler, which hands over runtime and React. */
createRoot(document.body.appendChild(document.createElement('div'))).render(<p>Probe</p>);
startProbe({ registerRemotes, loadRemote });
