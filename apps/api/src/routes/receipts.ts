import type { Call, OperationHandler, OperationHandlers } from '../operations.ts';
import { createPersonLimit } from '../rateLimits.ts';
import { readMyFeedback } from '../reads/myFeedback.ts';
import {
  addToAccount,
  eraseByCode,
  exportFeedback,
  lookUpReceipt,
  rateAnswer,
  reopenFeedback,
  type SenderParts,
} from '../senderActions.ts';
import { type Person, unauthorized } from '../tokens.ts';
import { requireWriting, tidyTexts } from './writing.ts';

export interface ReceiptParts extends SenderParts {
  /** A minute and address: whatever a code is tried with. */
  receiptsPerMinute: number;
  /** A minute and person. */
  ownReceiptsPerMinute: number;
  /** Deletes the files nobody needs any more. */
  deleteFiles: () => Promise<unknown>;
}

/** What a receipt code opens, and what a signed-in person keeps of it. */
export function receiptHandlers(parts: ReceiptParts): OperationHandlers {
  const { db, clock, receiptsPerMinute, ownReceiptsPerMinute } = parts;
  const limit = createPersonLimit(db, { purpose: 'receipts', perMinute: ownReceiptsPerMinute, clock });
  const byCode = (answer: (code: string, call: Call) => Promise<unknown>): OperationHandler => ({
    perMinute: receiptsPerMinute,
    handle: async (call) => {
      call.reply.header('cache-control', 'no-store');
      return call.reply.send(await answer(String(call.parameters.receiptCode), call));
    },
  });
  const byPerson = (answer: (person: Person, call: Call) => Promise<unknown>): OperationHandler => ({
    handle: async (call) => {
      if (!call.person) throw unauthorized('missing');
      await limit(call.person);
      call.reply.header('cache-control', 'no-store');
      return call.reply.send(await answer(call.person, call));
    },
  });
  return {
    getFeedbackReceipt: byCode((code) => lookUpReceipt(parts, code)),
    reopenFeedback: {
      ...byCode((code, { body }) => {
        const { reason } = body as { reason: string };
        requireWriting({ '/reason': { text: reason, least: 10, lines: true } });
        return reopenFeedback(parts, code, reason);
      }),
      tidyBody: (body) => tidyTexts(body, ['reason']),
    },
    rateAnswer: byCode((code, { body }) => rateAnswer(parts, code, (body as { rating: number }).rating)),
    exportFeedback: byCode((code) => exportFeedback(parts, code)),
    eraseFeedback: byCode(async (code, { request, reply }) => {
      await eraseByCode(parts, code);
      // At once; what cannot be deleted now is listed, and is within a minute.
      await parts.deleteFiles().catch((error) => request.log.error({ err: error }, 'deleting files'));
      reply.code(204);
    }),
    listMyFeedback: byPerson((person) => readMyFeedback(db, person)),
    addMyFeedback: byPerson((person, { body }) =>
      addToAccount(parts, (body as { receiptCode: string }).receiptCode, person),
    ),
  };
}
