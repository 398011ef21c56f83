import { describe, expect, it, vi } from 'vitest';
import { createSignIn, type SignInClient, type SignInSession } from './createSignIn.ts';

const claims = { name: 'Công dân mẫu 1', roles: ['citizen'] };
const person = { displayName: 'Công dân mẫu 1', roles: ['citizen'] };
const session = (accessToken: string, expiresAt = 300_000): SignInSession => ({
  accessToken,
  expiresAt,
  claims,
});

function setUp({ hinted = false, client = {} as Partial<SignInClient> } = {}) {
  let isHinted = hinted;
  let now = 0;
  let tellCleared = () => {};
  const onEnd = vi.fn();
  const fake = {
    leaveToSignIn: vi.fn(client.leaveToSignIn ?? (async () => {})),
    comeBack: vi.fn(
      client.comeBack ?? (async () => ({ session: session('one'), state: { returnTo: '/targets/15' } })),
    ),
    renew: vi.fn(client.renew ?? (async () => session('renewed'))),
    leaveToSignOut: vi.fn(client.leaveToSignOut ?? (async () => {})),
    forget: vi.fn(async () => {}),
  };
  const loadClient = vi.fn(async () => fake as SignInClient);
  const signIn = createSignIn({
    loadClient,
    hint: {
      get: () => isHinted,
      set: () => {
        isHinted = true;
      },
      clear: () => {
        isHinted = false;
      },
      onCleared: (listener) => {
        tellCleared = listener;
      },
    },
    now: () => now,
    getLocale: () => 'vi',
    onEnd,
  });
  const other = {
    isHinted: () => isHinted,
    onEnd,
    pass: (ms: number) => {
      now += ms;
    },
    signOutElsewhere: () => tellCleared(),
  };
  return { signIn, fake, loadClient, ...other };
}

describe('signed out', () => {
  it('asks nobody for anything, and loads no code for it', async () => {
    const { signIn, loadClient } = setUp();
    await signIn.resume();
    expect(signIn.state.get()).toEqual({ status: 'signedOut' });
    expect(await signIn.tokens.getAccessToken()).toBeNull();
    expect(loadClient).not.toHaveBeenCalled();
  });

  it('leaves for the provider once, however often it is pressed', async () => {
    const { signIn, fake } = setUp();
    await Promise.all([signIn.start('/feedback?about=plan'), signIn.start('/')]);
    expect(fake.leaveToSignIn).toHaveBeenCalledTimes(1);
    expect(fake.leaveToSignIn).toHaveBeenCalledWith({ returnTo: '/feedback?about=plan', locale: 'vi' });
    expect(signIn.state.get().status).toBe('leaving');
  });

  it('stays, with a notice, when the provider cannot be reached, and can try again', async () => {
    const leaveToSignIn = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(undefined);
    const { signIn } = setUp({ client: { leaveToSignIn } });
    await signIn.start('/');
    expect([signIn.state.get().status, signIn.notice.get()]).toEqual(['signedOut', 'unreachable']);
    await signIn.start('/');
    expect([signIn.state.get().status, signIn.notice.get()]).toEqual(['leaving', null]);
  });

  it('can be pressed again when the browser shows the page out of its cache', async () => {
    const { signIn } = setUp();
    await signIn.start('/');
    signIn.stay();
    expect(signIn.state.get()).toEqual({ status: 'signedOut' });
  });
});

describe('coming back', () => {
  it('signs in and leads to where one was', async () => {
    const { signIn, isHinted } = setUp();
    expect(await signIn.finish('http://localhost:4000/signed-in?code=1&state=2')).toBe('/targets/15');
    expect(signIn.state.get()).toEqual({ status: 'signedIn', user: person });
    expect(signIn.user.get()).toEqual(person);
    expect(await signIn.tokens.getAccessToken()).toBe('one');
    expect(isHinted()).toBe(true);
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'failed'],
  ])('after %s leads back with the notice %s', async (refusal, notice) => {
    const comeBack = async () => ({ refusal, state: { returnTo: '/tasks/2?x=1' } });
    const { signIn } = setUp({ client: { comeBack } });
    expect(await signIn.finish('')).toBe('/tasks/2?x=1');
    expect([signIn.state.get().status, signIn.notice.get()]).toEqual(['signedOut', notice]);
  });

  it('with an answer that is none for us leads home with a notice', async () => {
    const comeBack = () => Promise.reject(new Error('No matching state found in storage'));
    const { signIn } = setUp({ client: { comeBack } });
    expect(await signIn.finish('')).toBe('/');
    expect(signIn.notice.get()).toBe('failed');
  });

  it('leads nowhere but into this app', async () => {
    const comeBack = async () => ({ session: session('one'), state: { returnTo: '//elsewhere.example' } });
    const { signIn } = setUp({ client: { comeBack } });
    expect(await signIn.finish('')).toBe('/');
  });

  it('makes requests wait for it', async () => {
    const { signIn } = setUp();
    const finished = signIn.finish('');
    const token = signIn.tokens.getAccessToken();
    await finished;
    expect(await token).toBe('one');
  });
});

describe('after a reload', () => {
  it('resumes where there is a hint, and requests wait for it', async () => {
    const { signIn } = setUp({ hinted: true });
    expect(signIn.state.get()).toEqual({ status: 'checking' });
    const resumed = signIn.resume();
    const token = signIn.tokens.getAccessToken();
    await resumed;
    expect(await token).toBe('renewed');
    expect(signIn.state.get().status).toBe('signedIn');
  });

  it('forgets the hint when the provider knows nobody, without making a fuss', async () => {
    const { signIn, isHinted } = setUp({ hinted: true, client: { renew: async () => null } });
    await signIn.resume();
    expect([signIn.state.get().status, signIn.notice.get(), isHinted()]).toEqual(['signedOut', null, false]);
  });

  it('keeps the hint when the provider cannot be asked', async () => {
    const renew = () => Promise.reject(new TypeError('Failed to fetch'));
    const { signIn, isHinted } = setUp({ hinted: true, client: { renew } });
    await signIn.resume();
    expect([signIn.state.get().status, isHinted()]).toEqual(['signedOut', true]);
  });
});

describe('signed in', () => {
  const signedIn = async (client: Partial<SignInClient> = {}) => {
    const set = setUp({ client });
    await set.signIn.finish('');
    return set;
  };

  it('renews shortly before the end, once for all who ask', async () => {
    const { signIn, fake, pass } = await signedIn();
    pass(279_000);
    expect(await signIn.tokens.getAccessToken()).toBe('one');
    pass(2_000);
    const { getAccessToken, refresh } = signIn.tokens;
    expect(await Promise.all([getAccessToken(), refresh(), getAccessToken()])).toEqual(
      Array(3).fill('renewed'),
    );
    expect(fake.renew).toHaveBeenCalledTimes(1);
  });

  it('draws nobody anew for a renewal that changes nothing of the person', async () => {
    const { signIn } = await signedIn();
    const before = signIn.user.get();
    await signIn.tokens.refresh();
    expect(signIn.user.get()).toBe(before);
  });

  it('is signed out, with a notice and without a loop, when the provider ends it', async () => {
    const { signIn, fake, onEnd } = await signedIn({ renew: async () => null });
    expect(await signIn.tokens.refresh()).toBeNull();
    expect([signIn.user.get(), signIn.notice.get()]).toEqual([null, 'expired']);
    // What was being written waits for the person to come back.
    expect(onEnd).not.toHaveBeenCalled();
    expect(await signIn.tokens.getAccessToken()).toBeNull();
    expect(fake.renew).toHaveBeenCalledTimes(1);
  });

  it('stays signed in when a renewal fails by the network', async () => {
    const { signIn } = await signedIn({ renew: () => Promise.reject(new TypeError('Failed to fetch')) });
    await expect(signIn.tokens.refresh()).rejects.toThrow();
    expect(signIn.state.get().status).toBe('signedIn');
  });

  it('signs out here at once, then at the provider', async () => {
    const { signIn, fake, isHinted, onEnd } = await signedIn();
    const ended = signIn.end();
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect([signIn.user.get(), isHinted()]).toEqual([null, false]);
    expect(await signIn.tokens.getAccessToken()).toBeNull();
    await ended;
    expect(fake.leaveToSignOut).toHaveBeenCalledWith({ locale: 'vi' });
  });

  it('says so when the provider could not be told', async () => {
    const leaveToSignOut = () => Promise.reject(new TypeError('Failed to fetch'));
    const { signIn } = await signedIn({ leaveToSignOut });
    await signIn.end();
    expect([signIn.state.get().status, signIn.notice.get()]).toEqual(['signedOut', 'signedOutHere']);
  });

  it('is signed out when another tab was', async () => {
    const { signIn, fake, signOutElsewhere } = await signedIn();
    signOutElsewhere();
    expect([signIn.user.get(), signIn.notice.get()]).toEqual([null, 'expired']);
    await vi.waitFor(() => expect(fake.forget).toHaveBeenCalled());
  });

  it('holds no token in what it shows', async () => {
    const { signIn } = await signedIn();
    const { tokens: _, ...shown } = signIn;
    expect(JSON.stringify([shown.state.get(), shown.user.get(), shown.notice.get()])).not.toContain('one');
  });
});
