import './noCanvas';
import '@testing-library/jest-dom/vitest';
// Must precede other imports of Headlamp: its modules have import circles that only load from here.
import '@kinvolk/headlamp-plugin/lib/components/common';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
