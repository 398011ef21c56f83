import type { ModuleRoute } from '@cantho/host-sdk';
import { createFeedbackStore, sampleCitizen } from '@cantho/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from '@testing-library/dom';
import { answeredReceipt } from '../test/sampleReceipts.ts';
import { ModuleStage } from '../test/storyOfModule.tsx';

const meta = { component: ModuleStage, parameters: { layout: 'fullscreen' } } satisfies Meta<
  typeof ModuleStage
>;

export default meta;
type Story = StoryObj<typeof meta>;

const on = (about: string): ModuleRoute => ({ name: 'feedback', search: { about } });
const target15 = { route: on('target-15') };
const text = 'Hệ thống chưa được phê duyệt cấp độ.';
const draft = { category: 'problem', text };

function type(root: HTMLElement) {
  const view = within(root);
  fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
  fireEvent.change(view.getByRole('textbox', { name: /^Nội dung góp ý/ }), { target: { value: text } });
}
function press(root: HTMLElement) {
  fireEvent.click(within(root).getByRole('button', { name: /^(Gửi góp ý|Send feedback)$/ }));
}
function send(root: HTMLElement) {
  type(root);
  press(root);
}

export const AboutATarget: Story = { args: { host: target15 } };
export const AboutALongTask: Story = { args: { host: { route: on('task-18') } } };
export const AboutThePlan: Story = { args: { host: { route: { name: 'feedback' } } } };
export const UnknownSubject: Story = { args: { host: { route: on('target-99') } } };
export const ListsLoading: Story = {
  args: { host: target15, api: { fault: { listTargets: 'never', listTasks: 'never' } } },
};
export const ListsFailed: Story = {
  args: { host: target15, api: { fault: { listTargets: 'html', listTasks: 'html' } } },
};
export const SignedIn: Story = {
  args: { host: { ...target15, user: sampleCitizen }, config: { contactKeptDays: 90 } },
};
export const WithContact: Story = {
  args: {
    host: {
      ...target15,
      user: sampleCitizen,
      stored: { 'draft:target-15': JSON.stringify({ ...draft, consent: true }) },
    },
  },
};
export const Errors: Story = { args: { host: target15, act: press } };
export const RestoredDraft: Story = {
  args: { host: { ...target15, stored: { 'draft:target-15': JSON.stringify(draft) } } },
};
export const UnconfirmedBefore: Story = {
  args: {
    host: {
      ...target15,
      stored: {
        'draft:target-15': JSON.stringify({
          ...draft,
          key: '0f8fad5b-d9cb-469f-a165-70867728950e',
          unconfirmed: [
            { input: { about: 'target-15', ...draft }, signedIn: false, at: '2026-07-01T02:00:00Z' },
          ],
        }),
      },
    },
  },
};
export const Sending: Story = {
  args: { host: target15, api: { fault: { createFeedback: 'never' } }, act: send },
};
export const Sent: Story = { args: { host: target15, act: send } };
export const SentBefore: Story = {
  args: {
    host: { route: on('target-20'), stored: { sent: JSON.stringify([answeredReceipt]) } },
  },
};
export const TooMany: Story = {
  args: { host: target15, api: { fault: { createFeedback: 'tooManyRequests' } }, act: send },
};
export const WiFiAskedToSignIn: Story = {
  args: { host: target15, api: { fault: { createFeedback: 'html' } }, act: send },
};
export const SignInExpired: Story = {
  args: {
    host: { ...target15, stored: { 'draft:target-15': JSON.stringify({ ...draft, attach: true }) } },
    act: press,
  },
};
export const Offline: Story = { args: { host: { ...target15, online: false }, act: send } };
const file = { id: 'a', name: 'Cầu hỏng ở đường 30-4.jpg', size: 2_400_000, type: 'image/jpeg' };
const withFiles = (...files: readonly object[]) => ({
  ...target15,
  stored: { 'draft:target-15': JSON.stringify({ ...draft, rating: 2, files }) },
});
const refOfSample = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', secret: 'a'.repeat(32) };
export const WithFiles: Story = {
  args: {
    host: withFiles(
      { ...file, ref: refOfSample, outcome: { state: 'processing', reason: null } },
      {
        ...file,
        ...{ id: 'b', name: 'bien-ban-lam-viec.pdf', type: 'application/pdf', ref: refOfSample },
        outcome: { state: 'ready', reason: null },
      },
      {
        ...file,
        id: 'c',
        name: 'tin-nhan.png',
        ref: refOfSample,
        outcome: { state: 'rejected', reason: 'damaged' },
      },
      { ...file, id: 'd', name: 'mat.webp' },
    ),
  },
};
const queued = { 'draft:target-15': JSON.stringify({ ...draft, queued: true }) };
export const QueuedOffline: Story = { args: { host: { ...target15, online: false, stored: queued } } };
export const BackOnline: Story = { args: { host: { ...target15, stored: queued } } };
export const ChallengeFailed: Story = {
  args: { host: target15, api: { fault: { createFeedback: 'challengeFailed' } }, act: send },
};
export const Dark: Story = { args: { host: { ...target15, theme: { name: 'dark' }, user: sampleCitizen } } };
export const English: Story = { args: { host: { ...target15, locale: 'en' }, act: press } };

const receipts = (...put: (typeof answeredReceipt)[]) => {
  const feedback = createFeedbackStore();
  for (const receipt of put) feedback.put(receipt);
  return feedback;
};
const code = answeredReceipt.receiptCode;
const opened = { route: { name: 'receipt', code } } as const;
const history = answeredReceipt.history.slice(0, 1);

export const LookUp: Story = { args: { host: { route: { name: 'receipt' } } } };
export const LookUpRemembered: Story = {
  args: { host: { route: { name: 'receipt' }, stored: { sent: JSON.stringify([answeredReceipt]) } } },
};
export const ReceiptAnswered: Story = {
  args: { host: opened, api: { feedback: receipts(answeredReceipt) } },
};
export const ReceiptReceived: Story = {
  args: {
    host: opened,
    api: { feedback: receipts({ ...answeredReceipt, state: 'received', history, answer: null }) },
  },
};
export const ReceiptNotFound: Story = { args: { host: opened } };
export const ReceiptMistyped: Story = { args: { host: { route: { name: 'receipt', code: '7ZK4-M9' } } } };
export const ReceiptLoading: Story = {
  args: { host: opened, api: { fault: { getFeedbackReceipt: 'never' } } },
};
export const ReceiptFailed: Story = {
  args: { host: opened, api: { fault: { getFeedbackReceipt: 'html' } } },
};
export const ReceiptTooMany: Story = {
  args: { host: opened, api: { fault: { getFeedbackReceipt: 'tooManyRequests' } } },
};
export const ReceiptOfAccount: Story = {
  args: { host: { ...opened, user: sampleCitizen }, api: { feedback: receipts(answeredReceipt) } },
};
export const ReceiptEraseAsked: Story = {
  args: {
    host: opened,
    api: { feedback: receipts(answeredReceipt) },
    act: async (root) => {
      fireEvent.click(await within(root).findByRole('button', { name: 'Xoá dữ liệu cá nhân' }));
    },
  },
};
export const ReceiptDarkEnglish: Story = {
  args: {
    host: { ...opened, theme: { name: 'dark' }, locale: 'en' },
    api: { feedback: receipts(answeredReceipt) },
  },
};
