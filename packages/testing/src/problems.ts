import type { InvalidPart, Problem, ProblemKind } from '@cantho/api-client';
import { HttpResponse } from 'msw';

export type ProblemLanguage = 'vi' | 'en';

interface Kind {
  readonly status: number;
  readonly title: Readonly<Record<ProblemLanguage, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const kinds: Readonly<Record<ProblemKind, Kind>> = {
  validation: { status: 400, title: { vi: 'Yêu cầu không hợp lệ', en: 'Invalid request' } },
  notFound: { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  methodNotAllowed: { status: 405, title: { vi: 'Phương thức không được phép', en: 'Method not allowed' } },
  notAcceptable: { status: 406, title: { vi: 'Không thể chấp nhận', en: 'Not acceptable' } },
  unsupportedMediaType: {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported media type' },
  },
  payloadTooLarge: { status: 413, title: { vi: 'Nội dung quá lớn', en: 'Content too large' } },
  unauthorized: {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Sign-in required' },
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  forbidden: { status: 403, title: { vi: 'Không có quyền', en: 'Forbidden' } },
  idempotencyKeyMissing: {
    status: 400,
    title: { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key missing' },
  },
  idempotencyInFlight: {
    status: 409,
    title: { vi: 'Yêu cầu đang được xử lý', en: 'The request is still being carried out' },
    headers: { 'Retry-After': '1' },
  },
  idempotencyKeyReused: {
    status: 422,
    title: { vi: 'Idempotency-Key đã dùng cho nội dung khác', en: 'Idempotency-Key used with another body' },
  },
  tooManyFollows: {
    status: 409,
    title: { vi: 'Đã theo dõi quá nhiều mục', en: 'Too many items followed' },
  },
  challengeFailed: {
    status: 422,
    title: { vi: 'Chưa xác nhận được người gửi', en: 'The sender could not be confirmed' },
  },
  attachmentNotUsable: {
    status: 422,
    title: { vi: 'Không dùng được tệp đính kèm', en: 'The attachment cannot be used' },
  },
  offsetMismatch: {
    status: 409,
    title: { vi: 'Phần tệp không nối tiếp', en: 'The part does not follow on' },
  },
  notReopenable: {
    status: 409,
    title: { vi: 'Không mở lại được góp ý', en: 'The feedback cannot be reopened' },
  },
  notAnswered: {
    status: 409,
    title: { vi: 'Góp ý chưa được trả lời', en: 'The feedback is not answered yet' },
  },
  stateConflict: {
    status: 409,
    title: { vi: 'Góp ý vừa được người khác xử lý', en: 'Somebody else acted on this feedback meanwhile' },
  },
  personalDataFound: {
    status: 422,
    title: {
      vi: 'Còn dữ liệu cá nhân trong nội dung công khai',
      en: 'Personal data in what would become public',
    },
  },
  tooManyRequests: {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    headers: { 'Retry-After': '1' },
  },
  unavailable: {
    status: 503,
    title: { vi: 'Tạm thời không phục vụ', en: 'Temporarily unavailable' },
    headers: { 'Retry-After': '1' },
  },
  internal: { status: 500, title: { vi: 'Lỗi hệ thống', en: 'Internal error' } },
};

/** The language the API answers problems in: English when asked first for it, else Vietnamese. */
export function languageOf(request: Request): ProblemLanguage {
  return /^\s*en\b/i.test(request.headers.get('Accept-Language') ?? '') ? 'en' : 'vi';
}

export interface ProblemDetails {
  readonly detail?: string | undefined;
  readonly errors?: readonly InvalidPart[] | undefined;
}

/** An answer as the contract describes its problems (RFC 9457). */
export function problemResponse(request: Request, kind: ProblemKind, details: ProblemDetails = {}): Response {
  const { status, title, headers } = kinds[kind];
  const problem: Problem = {
    type: `urn:cantho-plan:problem:${kind}`,
    title: title[languageOf(request)],
    status,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.errors === undefined ? {} : { errors: [...details.errors] }),
  };
  return new HttpResponse(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** `validation`, with the first error's words as the detail. */
export function invalidResponse(request: Request, errors: readonly InvalidPart[]): Response {
  return problemResponse(request, 'validation', { detail: errors[0]?.detail, errors });
}
