import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, render, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ModuleStage, type ModuleStory } from '../test/storyOfModule.tsx';
import * as stories from './FeedbackWidget.stories.tsx';
import { formRestStyles } from './formRestStyles.ts';
import module from './module.tsx';
import { receiptStyles } from './receiptStyles.ts';
import { sentStyles } from './sentStyles.ts';
import { styles } from './styles.ts';

const { default: _, ...named } = stories;
const css = [...styles, ...formRestStyles, ...receiptStyles, ...sentStyles].join('\n');

// A busy machine takes its time to prepare them.
await Promise.all([import('./FormRest.tsx'), import('./ReceiptPage.tsx'), import('./SentPage.tsx')]);

describe('every story', () => {
  it.each(Object.entries(named))('%s is accessible and drawn with rules there are', async (_name, story) => {
    const { container } = render(<ModuleStage {...(story.args as ModuleStory)} />);
    await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
    const shadow = container.firstElementChild?.shadowRoot as ShadowRoot;
    await waitFor(() => expect(shadow.textContent).not.toBe(''));
    // A key shown in place of its message.
    expect(shadow.textContent).not.toMatch(
      /\b(form|subject|text|contact|draft|failure|sent|receipt|errors|files|rating|queue|similar|help|mine|data|reopen|rate)\.[a-z]/,
    );
    const drawn = [...shadow.querySelectorAll('[class]')].flatMap((element) => [...element.classList]);
    const without = drawn.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect([...new Set(without)]).toEqual([]);
    expect(shadow.querySelector('[style]')).toBeNull();
    await expectNoAxeViolations(shadow);
  });
});

describe('the module', () => {
  it('says what it is and what it needs', () => {
    const { id, contract, routes, needs } = module;
    expect({ id, contract, routes, needs }).toEqual({
      id: 'feedback-widget',
      contract: '^1.0.0',
      routes: ['feedback', 'receipt'],
      needs: { features: ['auth', 'navigation', 'storage', 'events'] },
    });
  });
});
