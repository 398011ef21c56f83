import type { OfficerFeedback } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useHost } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { type MouseEvent, useState } from 'react';
import { fileSize } from './fileSize.ts';
import { useMessages } from './useMessages.ts';

type Files = OfficerFeedback['files'];

export interface FileListProps {
  readonly read: Read<OfficerFeedback>;
  readonly files: Files;
}

/** Links hold for five minutes; one this old is asked for anew before it is followed. */
const freshMs = 4 * 60_000;

/** What came with a feedback, and what was found out about it. Only what was looked through has a link. */
export function FileList({ read, files }: FileListProps) {
  const { t } = useMessages();
  const followed = useFreshLinks(read);
  if (files.length === 0) return null;
  return (
    <section className="ct-stack ct-stack-tight" aria-labelledby="of-files">
      <h2 id="of-files">{t('one.files')}</h2>
      <ul className="ct-list ct-stack ct-stack-tight">
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and their order never changes
          <li key={index} className="of-file">
            <File file={file} onFollow={(event) => followed.follow(index, event)} />
          </li>
        ))}
      </ul>
      {followed.hasFailed && <p role="alert">{t('one.fileFailed')}</p>}
      <p className="ct-muted ct-small ct-prose">{t('one.fileNote')}</p>
    </section>
  );
}

interface FileProps {
  readonly file: Files[number];
  readonly onFollow: (event: MouseEvent<HTMLAnchorElement>) => void;
}

function File({ file: { fileName, mediaType, size, state, url }, onFollow }: FileProps) {
  const { t, format } = useMessages();
  const { value, unit } = fileSize(size);
  return (
    <>
      <span className="of-file-name">
        <PlanText>{fileName}</PlanText>
      </span>
      <span className="ct-muted ct-small">
        {[t(`file.state.${state}`), mediaType, `${format.number(value)} ${unit}`].filter(Boolean).join(' · ')}
      </span>
      {url && (
        <Button href={url} icon="download" rel="noreferrer" onClick={onFollow}>
          {t('one.fileDownload', { name: fileName })}
        </Button>
      )}
    </>
  );
}

/** A click on a link that may have run out waits for a new one. */
function useFreshLinks(read: Read<OfficerFeedback>) {
  const { now } = useHost();
  const [hasFailed, setFailed] = useState(false);
  const follow = async (index: number, event: MouseEvent<HTMLAnchorElement>) => {
    const { currentTarget: link } = event;
    if (now().getTime() - read.dataUpdatedAt < freshMs) return;
    event.preventDefault();
    const { data, isSuccess } = await read.refetch();
    const url = isSuccess ? data.files[index]?.url : null;
    setFailed(!url);
    if (!url) return;
    link.href = url;
    link.click();
  };
  return { follow, hasFailed };
}
