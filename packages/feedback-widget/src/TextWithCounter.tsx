import { Field } from '@cantho/ui/field';
import { LiveRegion } from '@cantho/ui/live-region';
import { useEffect, useState } from 'react';
import { countCharacters, textLimits } from './feedbackInput.ts';
import { useMessages } from './useMessages.ts';

export interface TextWithCounterProps {
  readonly id: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The text, counted as the API counts it. It may become too long: cutting what is pasted would lose it. */
export function TextWithCounter({ id, value, error, onChange }: TextWithCounterProps) {
  const { t } = useMessages();
  const words = useCounterWords(value);
  const counterId = `${id}-counter`;
  return (
    <div className="ct-stack ct-stack-tight">
      <Field id={id} label={t('text.label')} hint={t('text.hint')} error={error}>
        {(control) => (
          <textarea
            {...control}
            aria-describedby={`${control['aria-describedby'] ?? ''} ${counterId}`.trim()}
            className="ct-control"
            rows={7}
            required
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <p id={counterId} className={words.isOver ? 'fw-counter fw-counter-over' : 'fw-counter'}>
        {words.text}
      </p>
      <LiveRegion message={useSettled(words.text, value === '')} />
    </div>
  );
}

function useCounterWords(value: string) {
  const { t } = useMessages();
  const count = countCharacters(value);
  const { min, max } = textLimits;
  const isOver = count > max;
  if (isOver) return { isOver, text: t('text.over', { count: count - max }) };
  const isShort = count > 0 && count < min;
  return {
    isOver,
    text: isShort ? t('text.need', { count: min - count }) : t('text.left', { count: max - count }),
  };
}

/** The text once nothing was typed for a second: read out at each key it would drown the typing. */
function useSettled(text: string, isUntouched: boolean): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (isUntouched) return;
    const timer = setTimeout(setSettled, 1000, text);
    return () => clearTimeout(timer);
  }, [text, isUntouched]);
  return settled;
}
