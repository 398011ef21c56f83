import { createFederation, shareReact } from '@cantho/host-sdk/federation';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import * as reactDomClient from 'react-dom/client';
import { startProbe } from './probe.ts';

/** A host as apps/shell is: no plugin in its bundler, the runtime and React handed over by host-sdk. */
const shared = shareReact(react.version, {
  react,
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'react-dom/client': reactDomClient,
});
reactDomClient.createRoot(document.body.appendChild(document.createElement('div'))).render(<p>Probe</p>);
startProbe(createFederation({ hostName: 'probe_host', shared }));
