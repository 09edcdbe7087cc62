import './nodeGlobals';
// Before all else of Headlamp: its modules import each other in circles, and enter well only here.
import '@kinvolk/headlamp-plugin/lib/components/common';
import './fonts.css';
import './icons';
import './monaco';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (!root) {
  throw new Error('The page has no element #root');
}
createRoot(root).render(<App />);
