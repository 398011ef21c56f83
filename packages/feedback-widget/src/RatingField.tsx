import { Button } from '@cantho/ui/button';
import { useRef } from 'react';
import { ratings } from './feedbackInput.ts';
import { useMessages } from './useMessages.ts';

export interface RatingFieldProps {
  readonly value: number | null;
  readonly onChange: (rating: number | null) => void;
}

/** How content one is, in words beside the numbers; may be taken back, which radio buttons alone cannot. */
export function RatingField({ value, onChange }: RatingFieldProps) {
  const { t } = useMessages();
  const first = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange(null);
    // The button goes; the reader's place must not.
    first.current?.focus();
  };
  return (
    <fieldset className="ct-field">
      <legend className="ct-field-label">
        {t('rating.title')} <span className="ct-field-optional">{t('form.optional')}</span>
      </legend>
      <div className="fw-ratings">
        {ratings.map((rating) => (
          <label key={rating} className="fw-radio">
            <input
              ref={rating === 1 ? first : undefined}
              type="radio"
              name="rating"
              value={rating}
              checked={rating === value}
              onChange={() => onChange(rating)}
            />
            <span>{t(`rating.${rating as 1 | 2 | 3 | 4 | 5}`)}</span>
          </label>
        ))}
      </div>
      {value !== null && (
        <div>
          <Button variant="quiet" onClick={clear}>
            {t('rating.clear')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
