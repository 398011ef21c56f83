import type { ClientMetadata } from 'oidc-provider';

export const shellClientId = 'can-tho-smart';

/**
 * The Can Tho Smart shell: a public client in a browser, so no secret; PKCE stands in for it (RFC 9700 §2.1.1).
 * @param shellUrl address of the shell, without a slash at its end
 */
export function shellClient(shellUrl: string): ClientMetadata {
  return {
    client_id: shellClientId,
    client_name: 'Can Tho Smart',
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    // form_post would need a page that posts itself by script.
    response_modes: ['query'],
    redirect_uris: [`${shellUrl}/signed-in`, `${shellUrl}/signed-in-silent`],
    post_logout_redirect_uris: [`${shellUrl}/`],
  };
}

/** Origins that the clients' pages live on: who may read answers across origins and frame a silent renewal. */
export function originsOf(clients: readonly ClientMetadata[]): ReadonlySet<string> {
  return new Set(clients.flatMap((client) => client.redirect_uris ?? []).map((uri) => new URL(uri).origin));
}
