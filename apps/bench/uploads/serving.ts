import { hasCanary } from '@cantho/api/measuring';
import { ask, expectStatus } from '../load/ask.ts';
import type { RealFeedback } from './fuzzRequests.ts';
import { parsed, type SentFile } from './sending.ts';

interface ServedFile {
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly state: string;
  readonly url: string | null;
}

/** Faults of what officers get, by kind; each names the file. */
export interface ServingFaults {
  /** Served, and must not have been. */
  readonly acceptedWrongly: string[];
  /** Served with something that its sender hid in it. */
  readonly metadata: string[];
  /** Not served, and is harmless. */
  readonly refusedWrongly: string[];
  /** Served so that a browser might show or run it, or under a name that means something else. */
  readonly headers: string[];
  /** Files an officer downloaded. */
  readonly downloaded: number;
  /** One of the feedbacks, for whoever needs one that is there. */
  readonly real: RealFeedback | null;
}

/** Downloads what an officer can, and holds it against what each file may become. */
export async function judgeServing(
  port: number,
  token: string,
  sent: readonly SentFile[],
): Promise<ServingFaults> {
  const served = await readServed(port, token);
  const faults = {
    acceptedWrongly: [],
    metadata: [],
    refusedWrongly: [],
    headers: [],
    downloaded: 0,
    real: null,
  };
  const all: ServingFaults & { downloaded: number; real: RealFeedback | null } = faults;
  for (const one of sent) {
    const listed = one.feedbackText === null ? undefined : served.get(one.feedbackText);
    const url = listed?.url ?? null;
    if (listed && one.receiptCode !== null)
      all.real ??= { id: listed.feedbackId, receiptCode: one.receiptCode };
    if (!mayBe(one, url !== null)) {
      const got = `${one.file.what}: expected ${one.file.expected}, got ${one.outcome}${url ? ', served' : ''}`;
      (url !== null || one.outcome === 'ready' ? all.acceptedWrongly : all.refusedWrongly).push(got);
    }
    if (url === null) continue;
    const { pathname, search } = new URL(url);
    const answer = expectStatus(
      await ask({ port, path: pathname + search }),
      200,
      `the file ${one.file.what}`,
    );
    all.downloaded += 1;
    if (hasCanary(answer.body)) all.metadata.push(one.file.what);
    const fault = headerFault(answer.headers, listed?.fileName ?? '');
    if (fault !== null) all.headers.push(`${one.file.what}: ${fault}`);
  }
  return all;
}

/** In characters, as the contract says. */
const longestName = 255;

/** Whether a file may have come out as it did. */
export function mayBe({ file: { expected, name }, outcome }: SentFile, isServed: boolean): boolean {
  // A name the contract does not allow is refused, whatever is in the file.
  const isNamed = name !== '' && [...name].length <= longestName;
  if (!isNamed) return outcome === 'notTaken' && !isServed;
  const isTaken = isServed || outcome === 'ready';
  if (isServed !== (outcome === 'ready')) return false;
  if (expected === 'harmless') return true;
  if (expected === 'ready') return isTaken;
  if (expected === 'notServed') return !isTaken;
  // Refused before its bytes came is as good as refused for what they are.
  return outcome === expected || outcome === 'notTaken';
}

function headerFault(headers: Readonly<Record<string, unknown>>, fileName: string): string | null {
  if (headers['content-type'] !== 'application/octet-stream') return `type ${headers['content-type']}`;
  if (headers['x-content-type-options'] !== 'nosniff') return 'its type may be guessed';
  if (!String(headers['content-disposition']).startsWith('attachment')) return 'shown instead of saved';
  if (!String(headers['content-security-policy']).includes('sandbox')) return 'no sandbox';
  return dangerousName(fileName) ? `named ${JSON.stringify(fileName)}` : null;
}

/** A way out of the folder, a hidden file, or letters that make a name look like another. */
export const dangerousName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  /[\u0000-\u001f\u007f/\\<>:"|?*\u202a-\u202e\u2066-\u2069]|^\.|\.\./.test(name);

/** The file of each feedback, by its text. */
async function readServed(
  port: number,
  token: string,
): Promise<Map<string, ServedFile & { feedbackId: string }>> {
  const headers = { authorization: `Bearer ${token}` };
  const served = new Map<string, ServedFile & { feedbackId: string }>();
  for (let page = 1; ; page += 1) {
    const path = `/v1/officer/feedback?pageSize=100&page=${page}`;
    const answer = expectStatus(await ask({ port, path, headers }), 200, 'the queue');
    const { items } = parsed<{ items: { id: string }[] }>(answer);
    for (const { id } of items) {
      const one = await ask({ port, path: `/v1/officer/feedback/${id}`, headers });
      const { text, files } = parsed<{ text: string; files: ServedFile[] }>(
        expectStatus(one, 200, 'a feedback'),
      );
      const [file] = files;
      if (file) served.set(text, { ...file, feedbackId: id });
    }
    if (items.length < 100) return served;
  }
}
