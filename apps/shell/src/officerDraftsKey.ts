/** In the app's storage: what officers are writing. Also cleared by the sign-out, which knows nothing else of it. */
export const officerDraftsKey = 'officerDrafts';
