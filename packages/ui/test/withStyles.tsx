import type { ReactElement } from 'react';
import { adoptStyles, baseCss, tokensCss } from '../src/styles.ts';

type Decorator = (story: () => ReactElement, context: { globals?: Record<string, unknown> }) => ReactElement;

/** A story decorator: the page a component lives in, with its own stylesheets and the theme of the toolbar. */
export const withStyles =
  (componentStyles: readonly string[]): Decorator =>
  (story, { globals }) => {
    adoptStyles(document, [tokensCss, baseCss, ...componentStyles]);
    const theme = typeof globals?.theme === 'string' ? globals.theme : undefined;
    return (
      <div className="ct-root" data-theme={theme}>
        {story()}
      </div>
    );
  };
