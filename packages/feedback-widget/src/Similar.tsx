import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import { Fold } from '@cantho/ui/fold';
import { Notice } from '@cantho/ui/notice';
import { useEffect, useState } from 'react';
import { useFeedbackApi, whileWaiting } from './feedbackApi.ts';
import { countCharacters, tidyText } from './feedbackInput.ts';
import { useMessages } from './useMessages.ts';

/** Characters from which on words near to others can be told. */
const enough = 20;
const restMs = 1000;

export interface SimilarProps {
  readonly about: string;
  readonly text: string;
}

/** What was answered before, when the person asks for it: their text leaves the device for that. It never stands in the way. */
export function Similar({ about, text }: SimilarProps) {
  const { t } = useMessages();
  const rested = useRested(tidyText(text));
  const [asked, setAsked] = useState<{ readonly about: string; readonly text: string } | null>(null);
  const isOffered = countCharacters(rested) >= enough;
  const isAsked = asked !== null && asked.about === about;
  if (!isOffered && !isAsked) return null;
  return (
    <div className="fw-similar">
      {isAsked && <Found {...asked} />}
      {isOffered && (!isAsked || asked.text !== rested) && (
        <>
          <Button icon="search" onClick={() => setAsked({ about, text: rested })}>
            {t(isAsked ? 'similar.again' : 'similar.find')}
          </Button>
          <p className="ct-muted ct-small">{t('similar.privacy')}</p>
        </>
      )}
    </div>
  );
}

function Found({ about, text }: SimilarProps) {
  const { t, format } = useMessages();
  const { client } = useFeedbackApi();
  const read = useRead({ ...feedbackMoreQueries(client).similarFeedback(about, text), ...whileWaiting });
  const { data, error, isFetching, refetch } = read;
  if (!data) {
    if (!error) return <p role="status">{t('similar.searching')}</p>;
    const again = (
      <Button icon="retry" busy={isFetching} onClick={() => void refetch()}>
        {t('receipt.retry')}
      </Button>
    );
    return (
      <Notice kind="warning" action={again}>
        {t('similar.failed')}
      </Notice>
    );
  }
  if (data.items.length === 0) return <p role="status">{t('similar.none')}</p>;
  return (
    <div role="status">
      <Fold label={t('similar.found', { count: data.items.length })} open>
        <ul className="ct-list fw-answers">
          {data.items.map(({ id, question, text: answer, agency, answeredAt }) => (
            <li key={id}>
              {question && (
                <p className="fw-question">
                  <PlanText>{question}</PlanText>
                </p>
              )}
              <p className="fw-answer-text">
                <PlanText>{answer}</PlanText>
              </p>
              <p className="ct-muted ct-small">
                <PlanText>{agency.name}</PlanText>, {format.instant(answeredAt)}
              </p>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** The text once nothing was typed for a second. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setRested, restMs, text);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
