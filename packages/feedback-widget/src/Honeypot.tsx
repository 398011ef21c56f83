import type { Ref } from 'react';

/**
 * A field nobody sees or hears, in words programs look for: who fills it is one. It is not translated, for no person reads it.
 */
export function Honeypot({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  return (
    <div className="fw-website" aria-hidden="true">
      <label>
        Website
        <input ref={ref} type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
