export type { AttachmentOutcome, AttachmentStore, StoredAttachment } from './attachmentStore.ts';
export { createAttachmentStore } from './attachmentStore.ts';
export type { AuditLog } from './auditLog.ts';
export { sampleSolution } from './challenges.ts';
export { fakeFetch } from './fakeFetch.ts';
export type { EmittedEvent, FakeHost, FakeHostOptions } from './fakeHost.ts';
export { createFakeHost } from './fakeHost.ts';
export type { Fault, Faults, PassingFault } from './faults.ts';
export type { FeedbackStore, PutFeedback, PutReceipt } from './feedbackStore.ts';
export { createFeedbackStore } from './feedbackStore.ts';
export type { Figures, MemberBody } from './figures.ts';
export { noFigures } from './figures.ts';
export type { Followed, FollowStore } from './followStore.ts';
export { createFollowStore, createSampleFollowStore } from './followStore.ts';
export type { PlanAnswers } from './planAnswers.ts';
export { createPlanAnswers } from './planAnswers.ts';
export type { PlanHandlersOptions } from './planHandlers.ts';
export { createPlanHandlers } from './planHandlers.ts';
export type { RowCounts } from './rowCopies.ts';
export type { PublicAnswers } from './sampleAnswers.ts';
export { sampleAnswers } from './sampleAnswers.ts';
export { createSampleFeedbackStore } from './sampleFeedback.ts';
export { sampleFigures } from './sampleFigures.ts';
export {
  sampleCitizen,
  sampleCoordinator,
  sampleOfficer,
  sampleOtherCitizen,
  sampleOtherOfficer,
} from './sampleSignIn.ts';
export type { StoredAnswer, StoredFeedback } from './storedFeedback.ts';
