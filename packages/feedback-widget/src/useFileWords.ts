import { type DraftFile, fileLimits, percentOf, type RefusedFile } from './draftFiles.ts';
import type { FileProgress } from './sendFiles.ts';
import { useMessages } from './useMessages.ts';

/** What is said of a file. */
export function useFileWords() {
  const { t, language } = useMessages();
  const locale = language === 'en' ? 'en-GB' : 'vi-VN';
  /** "1,2 MB"; what is smaller than a tenth of that, in KB. */
  const sizeWords = (bytes: number): string => {
    const isLarge = bytes >= 100_000;
    const amount = isLarge ? bytes / 1_048_576 : bytes / 1024;
    const unit = isLarge ? 'megabyte' : 'kilobyte';
    const digits = { maximumFractionDigits: isLarge ? 1 : 0 };
    return new Intl.NumberFormat(locale, { style: 'unit', unit, ...digits }).format(amount);
  };
  /** Names the limit and what came. */
  const refusedWords = ({ name, size, fault }: RefusedFile): string =>
    t(`files.fault.${fault}`, { name, size: sizeWords(size), count: fileLimits.count });
  const stateWords = ({ size, ref, outcome }: DraftFile, progress: FileProgress | null): string => {
    if (outcome?.state === 'rejected') return rejectedWords(outcome.reason);
    if (outcome) return t(`files.state.${outcome.state as 'processing' | 'ready' | 'quarantined'}`);
    if (progress?.isChecking) return t('files.state.processing');
    if (progress) return t('files.state.sending', { percent: percentOf(progress.arrived, size) });
    return t(ref ? 'files.state.begun' : 'files.state.waiting');
  };
  const rejectedWords = (reason: string | null): string => {
    const known = ['mediaType', 'damaged', 'pixels', 'pages', 'size', 'malware'] as const;
    return t(`files.rejected.${known.find((one) => one === reason) ?? 'other'}`);
  };
  return { sizeWords, refusedWords, stateWords, rejectedWords };
}
