import './noCanvas';
import '@testing-library/jest-dom/vitest';
// Before all else of Headlamp: its modules import each other in circles, and enter well only here.
import '@kinvolk/headlamp-plugin/lib/components/common';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A busy machine is ten times slower than the second that is usual.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
