import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { fillJsdomGaps } from './jsdomGaps.ts';

fillJsdomGaps();

// Testing Library does so by itself only where the test functions are global.
afterEach(cleanup);
