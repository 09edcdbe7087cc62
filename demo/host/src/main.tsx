import './nodeGlobals';
// Must be first: modules of Headlamp have import circles that only load from here.
import '@kinvolk/headlamp-plugin/lib/components/common';
import './fonts.css';
import './icons';
import './monaco';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');
createRoot(root).render(<App />);
