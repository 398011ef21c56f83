/** Thrown by `host.auth.fetch` when the request needs a person signed in, and there is none. Carries no request and no credential. */
export class SignInRequiredError extends Error {
  override readonly name = 'SignInRequiredError';

  constructor(message = 'expected a signed-in person, received none or an expired sign-in') {
    super(message);
  }
}

/** By name, not `instanceof`: host and module each bundle their own copy of the class. */
export function isSignInRequired(error: unknown): error is SignInRequiredError {
  return error instanceof Error && error.name === 'SignInRequiredError';
}
