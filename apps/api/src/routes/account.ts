import type { Me } from '@cantho/api-client';
import type { CurrentState } from '../currentState.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { unauthorized } from '../tokens.ts';

const roles: readonly Me['roles'][number][] = ['citizen', 'officer', 'coordinator'];

export function accountHandlers({ currentState }: { currentState: CurrentState }): OperationHandlers {
  return { getMe: { handle: (call) => sendMe(currentState, call) } };
}

/** Roles and agencies the API does not know are left out: they give no right here. */
async function sendMe(currentState: CurrentState, { reply, person }: Call) {
  if (!person) throw unauthorized('missing');
  const { state } = await currentState();
  const me: Me = {
    displayName: person.name,
    roles: roles.filter((role) => person.roles.includes(role)),
    agency: (person.agency !== null && state.agencyById.get(person.agency)) || null,
  };
  return reply.header('cache-control', 'no-store').send(me);
}
