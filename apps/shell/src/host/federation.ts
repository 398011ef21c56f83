import { createFederation, shareReact } from '@cantho/host-sdk/federation';
import type { FederationRuntime } from '@cantho/host-sdk/load';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import * as reactDomClient from 'react-dom/client';

/** A chunk of its own: the app draws while it comes. Once a page. */
export const runtime: FederationRuntime = createFederation({
  hostName: 'can_tho_smart',
  shared: shareReact(react.version, {
    react,
    'react/jsx-runtime': jsxRuntime,
    'react-dom': reactDom,
    'react-dom/client': reactDomClient,
  }),
});
