import { createEvents } from '@cantho/host-sdk/host';
import { expect, it, vi } from 'vitest';
import { createTitles } from './createTitles.ts';

it('keeps titles by module, and lets other events pass to all', () => {
  const bus = createEvents(() => {});
  const { titles, eventsOf } = createTitles();
  const scoreboard = eventsOf('scoreboard', bus);
  const feedback = eventsOf('feedback-widget', bus);
  const heard = vi.fn();
  scoreboard.on('feedback:created', heard);
  scoreboard.emit('view:titled', { title: 'Chỉ tiêu 15' });
  feedback.emit('view:titled', { title: 'Góp ý' });
  feedback.emit('feedback:created', { about: 'target-15', receiptCode: 'X' });
  expect(titles.get()).toEqual({ scoreboard: 'Chỉ tiêu 15', 'feedback-widget': 'Góp ý' });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ about: 'target-15', receiptCode: 'X' });
});
