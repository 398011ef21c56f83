import { createClient } from '@cantho/api-client';
import { attachments, awaitAttachment, uploadAttachment } from '@cantho/api-client/attachments';
import { describe, expect, it } from 'vitest';
import { createAttachmentStore } from './attachmentStore.ts';
import { fakeFetch } from './fakeFetch.ts';
import { createPlanHandlers, type PlanHandlersOptions } from './planHandlers.ts';

const at = (options: PlanHandlersOptions) =>
  attachments(
    createClient({ baseUrl: 'http://localhost:4002', fetch: fakeFetch(createPlanHandlers(options)) }),
  );
const wait = async () => {};
const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
const photo = () => new File([bytes], 'ảnh.jpg', { type: 'image/jpeg' });

describe('in a page, a file a person chose', () => {
  it('arrives byte by byte, whatever is cut on the way', async () => {
    const store = createAttachmentStore();
    const fault = {
      appendAttachment: { fault: 'cut', times: 2 },
      getAttachment: { fault: 'internal', times: 1 },
    } as const;
    const progress: number[] = [];
    const done = await uploadAttachment(at({ attachments: store, fault }), photo(), {
      wait,
      onProgress: (arrived) => progress.push(arrived),
    });
    expect(done).toMatchObject({ state: 'ready', offset: bytes.length });
    expect(store.all.map((one) => [one.fileName, one.mediaType])).toEqual([['ảnh.jpg', 'image/jpeg']]);
    expect(store.all[0]?.bytes).toEqual(bytes);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('is told what it was found to be when that takes a while', async () => {
    const store = createAttachmentStore();
    store.willBecome({ state: 'rejected', reason: 'pixels', looks: 3 });
    const api = at({ attachments: store });
    const sent = await uploadAttachment(api, photo(), { wait });
    expect(sent.state).toBe('processing');
    expect(await awaitAttachment(api, sent, { wait })).toMatchObject({ state: 'rejected', reason: 'pixels' });
  });
});
