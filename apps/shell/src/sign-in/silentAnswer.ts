/** What oidc-client-ts in the parent page listens for (3.5, `IFrameWindow.notifyParent`); under test against it. */
export function silentAnswer(address: string) {
  return { source: 'oidc-client', url: address, keepOpen: false } as const;
}
