import './noCanvas';
import '@testing-library/jest-dom/vitest';
// Before all else of Headlamp: its modules import each other in circles, and enter well only here.
import '@kinvolk/headlamp-plugin/lib/components/common';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
