import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { useRef, useState } from 'react';
import type { FeedbackWidgetConfig } from './config.ts';
import { controlIds } from './controlIds.ts';
import { categories } from './feedbackInput.ts';
import { type FormErrors, LazyFormRest } from './LazyFormRest.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { SentBefore } from './SentBefore.tsx';
import { SubjectField } from './SubjectField.tsx';
import type { Sent } from './sent.ts';
import { TextWithCounter } from './TextWithCounter.tsx';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { useFocusOnce } from './useFocusOnce.ts';
import { useMessages } from './useMessages.ts';

export interface FeedbackFormProps {
  readonly level: HeadingLevel;
  readonly config: FeedbackWidgetConfig;
  readonly writing: FeedbackDraft;
  /** It takes the place of another page. */
  readonly takesFocus: boolean;
  readonly onChoose: (about: string) => void;
  readonly onSent: (sent: Sent) => void;
}

/** What is written about what. All else, sending with it, comes in a chunk and finds its places here. */
export function FeedbackForm({ level, config, writing, takesFocus, onChoose, onSent }: FeedbackFormProps) {
  const heading = useFocusOnce(takesFocus);
  const { t } = useMessages();
  const { draft, change } = writing;
  const [errors, setErrors] = useState<FormErrors>({});
  const [top, setTop] = useState<HTMLElement | null>(null);
  const [side, setSide] = useState<HTMLElement | null>(null);
  const submit = useRef<(() => void) | null>(null);
  const below = (level + 1) as HeadingLevel;
  return (
    <div className="ct-page fw-page">
      <header className="ct-stack ct-stack-tight" ref={heading} tabIndex={-1}>
        <Heading level={level}>{t('form.title')}</Heading>
        <p className="ct-muted">{t('form.lead')}</p>
      </header>
      <div className="fw-columns">
        <div className="fw-main">
          <div ref={setTop} className="fw-top">
            <SentBefore about={draft.about} />
          </div>
          <form
            className="fw-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit.current?.();
            }}
          >
            <SubjectField about={draft.about} level={below} error={errors.about} onChoose={onChoose} />
            <RadioGroup
              legend={t('category.title')}
              name="category"
              id={controlIds.category}
              options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
              value={draft.category}
              error={errors.category}
              onChange={(category) => change({ category })}
            />
            <TextWithCounter
              id={controlIds.text}
              value={draft.text}
              error={errors.text}
              onChange={(text) => change({ text })}
            />
            <LazyFormRest
              {...{ level: below, config, writing, errors, onErrors: setErrors, onSent, submit, top, side }}
            />
          </form>
        </div>
        <div className="fw-side" ref={setSide} />
      </div>
    </div>
  );
}
