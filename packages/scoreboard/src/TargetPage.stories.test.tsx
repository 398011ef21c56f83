import { render, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Mounted, type MountedProps } from '../test/storyHost.tsx';
import * as stories from './TargetPage.stories.tsx';

const all = Object.entries(stories).filter(([name]) => name !== 'default') as [
  string,
  { args?: MountedProps },
][];

it.each(all)('the story %s is drawn', async (_name, { args = {} }) => {
  const { container } = render(<Mounted {...args} />);
  await waitFor(() => {
    const shadow = container.firstElementChild?.firstElementChild?.shadowRoot;
    expect(shadow?.querySelector('.sb-target')?.childElementCount).toBeGreaterThan(1);
  });
});
