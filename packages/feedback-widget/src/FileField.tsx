import { Button } from '@cantho/ui/button';
import { Icon } from '@cantho/ui/icon';
import { LiveRegion } from '@cantho/ui/live-region';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import type { ChangeEvent } from 'react';
import { controlIds } from './controlIds.ts';
import { acceptedTypes, type DraftFile, fileLimits, percentOf } from './draftFiles.ts';
import type { FileProgress } from './sendFiles.ts';
import { Thumbnail } from './Thumbnail.tsx';
import type { Files } from './useFiles.ts';
import { useFileWords } from './useFileWords.ts';
import { useMessages } from './useMessages.ts';

export interface FileFieldProps {
  readonly draftFiles: readonly DraftFile[];
  readonly files: Files;
  readonly error: string | undefined;
  /** Of the file on its way. */
  readonly progress: FileProgress | null;
  readonly isSending: boolean;
}

/** Pictures and documents to go along. Nothing leaves the device before the person sends. */
export function FileField({ draftFiles, files, error, progress, isSending }: FileFieldProps) {
  const { t } = useMessages();
  const { refusedWords } = useFileWords();
  const isFull = draftFiles.length >= fileLimits.count;
  const hintId = `${controlIds.files}-hint`;
  const add = (event: ChangeEvent<HTMLInputElement>) => {
    files.add([...(event.currentTarget.files ?? [])]);
    // The same file may be chosen again.
    event.currentTarget.value = '';
  };
  const own = { 'aria-describedby': hintId, disabled: isSending, onChange: add };
  const faults = files.refused.map((file) => ({
    key: `${file.name} ${file.fault}`,
    words: refusedWords(file),
  }));
  return (
    <fieldset className={error ? 'ct-field ct-field-invalid' : 'ct-field'} aria-describedby={hintId}>
      <legend className="ct-field-label">
        {t('files.title')} <span className="ct-field-optional">{t('form.optional')}</span>
      </legend>
      <div id={hintId} className="ct-field-hint">
        {t('files.hint')}
      </div>
      {error && (
        <p className="ct-field-error">
          <Icon name="offTrack" />
          <span>{error}</span>
        </p>
      )}
      {faults.map(({ key, words }) => (
        <p key={key} className="ct-field-error" role="alert">
          <Icon name="offTrack" />
          <span>{words}</span>
        </p>
      ))}
      {draftFiles.length > 0 && (
        <ul className="ct-list fw-files">
          {draftFiles.map((file) => (
            <FileRow
              key={file.id}
              {...{ file, files, isSending }}
              progress={progress?.id === file.id ? progress : null}
            />
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="ct-muted ct-small" id={controlIds.files} tabIndex={-1}>
          {t('files.full', { count: fileLimits.count })}
        </p>
      ) : (
        <div className="ct-cluster">
          <label className="ct-button fw-pick">
            {t('files.choose')}
            <input id={controlIds.files} type="file" multiple accept={acceptedTypes} {...own} />
          </label>
          <label className="ct-button fw-pick fw-camera">
            {t('files.camera')}
            <input type="file" accept="image/*" capture="environment" {...own} />
          </label>
        </div>
      )}
    </fieldset>
  );
}

interface FileRowProps {
  readonly file: DraftFile;
  readonly files: Files;
  readonly progress: FileProgress | null;
  readonly isSending: boolean;
}

function FileRow({ file, files, progress, isSending }: FileRowProps) {
  const { t } = useMessages();
  const { sizeWords, stateWords } = useFileWords();
  const isLost = files.lost.has(file.id);
  const isRefused = file.outcome?.state === 'rejected';
  const words = isLost ? t('files.lost') : stateWords(file, progress);
  return (
    <li className={isRefused || isLost ? 'fw-file fw-file-refused' : 'fw-file'}>
      <Thumbnail file={file} open={files.open} />
      <div className="fw-file-words">
        <p className="fw-file-name">{file.name}</p>
        <p className="ct-muted ct-small">
          {sizeWords(file.size)} · <span className="fw-file-state">{words}</span>
        </p>
        {progress && !progress.isChecking && (
          <progress
            className="fw-progress"
            max={100}
            value={percentOf(progress.arrived, file.size)}
            aria-label={t('files.progress', { name: file.name })}
          />
        )}
        {files.notKept.has(file.id) && <p className="ct-small fw-file-warning">{t('files.notKept')}</p>}
        <LiveRegion message={file.outcome || isLost ? `${file.name}: ${words}` : ''} />
      </div>
      {!isSending && (
        <Button variant="quiet" onClick={() => files.remove(file)}>
          {t('files.remove')} <VisuallyHidden>{file.name}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
