import { loader } from '@monaco-editor/react';

// With its origin, because Monaco's worker has no page against which to resolve a path.
loader.config({ paths: { vs: new URL('/assets/vs', window.location.origin).href } });
