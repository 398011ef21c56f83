import { type Effort, isProblem } from '@cantho/api-client';
import { feedbackMore } from '@cantho/api-client/feedback-more';
import { createChunk, useHost } from '@cantho/host-sdk/react-module';
import { useEffect, useState } from 'react';
import { createEfforts } from './efforts.ts';
import { useFeedbackApi } from './feedbackApi.ts';

const solveChunk = createChunk(() => import('./solveChallenge.ts'));

/**
 * What a sender who is signed out has to show. `isWriting`: the first challenge is fetched and solved when a person begins to
 * write, so that sending waits for nothing.
 */
export function useEfforts(isWriting: boolean): () => Promise<Effort | undefined> {
  const host = useHost();
  const { client } = useFeedbackApi();
  const [efforts] = useState(() =>
    createEfforts({
      ask: () => feedbackMore(client).createChallenge(),
      solve: async (challenge) => (await solveChunk.load()).solveChallenge(challenge),
      now: host.now,
    }),
  );
  useEffect(() => {
    if (isWriting && host.online.get()) efforts.prepare();
  }, [isWriting, efforts, host]);
  return async () => {
    try {
      return await efforts.take();
    } catch (error) {
      // An API of an earlier contract knows no challenges, and asks for none.
      if (isProblem(error) && error.status === 404) return undefined;
      throw error;
    }
  };
}
